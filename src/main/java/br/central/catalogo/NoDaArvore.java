package br.central.catalogo;

import br.central.comum.Natureza;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Set;

/** A classification with those below it, ordered by description. */
@Schema(description = "Classificação com as que estão abaixo dela.")
public record NoDaArvore(
        @Schema(example = "segunda-via") String codigo,

        @Schema(example = "financeiro/boleto/segunda-via", description = "O valor de `classificacao` na API.")
        String caminho,

        @Schema(example = "Segunda via") String descricao,
        @Schema(example = "3") int nivel,
        SituacaoDaClassificacao situacao,

        @Schema(description = "Só o último nível pode ser usado em um atendimento.")
        boolean ultimoNivel,

        Natureza natureza,
        TipoDemanda tipoDemanda,
        Set<TipoCliente> vinculos,
        @Schema(example = "boleto fatura pix") String palavrasChave,
        List<NoDaArvore> filhos) {

    static NoDaArvore de(ClassificacaoView classificacao, List<NoDaArvore> filhos) {
        return new NoDaArvore(
                classificacao.codigo(),
                classificacao.caminho(),
                classificacao.descricao(),
                classificacao.lugar().nivel(),
                classificacao.situacao(),
                classificacao.lugar().ultimoNivel(),
                classificacao.natureza(),
                classificacao.tipoDemanda(),
                classificacao.oferta().vinculos(),
                classificacao.oferta().palavrasChave(),
                filhos);
    }
}
