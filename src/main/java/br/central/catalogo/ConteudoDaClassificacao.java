package br.central.catalogo;

import br.central.comum.Natureza;
import br.central.comum.Recusa;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.seguranca.Permissao;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What may be told of a classification and changed later; all but the code and the place in the tree. */
public record ConteudoDaClassificacao(
        @Schema(example = "Segunda via") String descricao,

        @Schema(description = "EM_DIGITACAO se não for dita.")
        SituacaoDaClassificacao situacao,

        boolean ultimoNivel,
        Natureza natureza,
        TipoDemanda tipoDemanda,

        @Schema(description = "Quem pode usá-la.", example = "[\"BENEFICIARIO\"]")
        Set<TipoCliente> vinculos,

        @Schema(description = "Canais do portal em que aparece.", example = "[\"FALE_CONOSCO\"]")
        Set<CanalDoPortal> canais,

        @Schema(example = "boleto fatura pix") String palavrasChave,

        @Schema(description = "O direito que é preciso ter para usá-la, e as que estão abaixo dela.")
        Permissao permissao,

        @Schema(description = "Ela e as abaixo dela são só de quem tem ACESSAR_ASSUNTOS_RESTRITOS.")
        boolean restrita) {

    public ConteudoDaClassificacao {
        situacao = situacao == null ? SituacaoDaClassificacao.EM_DIGITACAO : situacao;
        vinculos = vinculos == null ? Set.of() : Set.copyOf(vinculos);
        canais = canais == null ? Set.of() : Set.copyOf(canais);
        palavrasChave = palavrasChave == null ? "" : palavrasChave.strip();
    }

    List<Recusa.Erro> erros() {
        List<Recusa.Erro> erros = new ArrayList<>();
        if (descricao == null || descricao.isBlank() || descricao.length() > 120) {
            erros.add(new Recusa.Erro("descricao", "Informe a descrição, com até 120 caracteres."));
        }
        if (palavrasChave.length() > 500) {
            erros.add(new Recusa.Erro("palavrasChave", "Use até 500 caracteres."));
        }
        if (ultimoNivel && natureza == null) {
            erros.add(new Recusa.Erro("natureza", "Informe a natureza: o prazo depende dela."));
        }
        if (ultimoNivel && tipoDemanda == null) {
            erros.add(new Recusa.Erro("tipoDemanda", "Informe o tipo de demanda: o prazo depende dele."));
        }
        if (ultimoNivel && vinculos.isEmpty()) {
            erros.add(new Recusa.Erro("vinculos", "Informe quem pode usar a classificação."));
        }
        return erros;
    }
}
