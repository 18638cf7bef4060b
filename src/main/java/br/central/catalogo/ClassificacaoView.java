package br.central.catalogo;

import br.central.comum.Natureza;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.seguranca.Permissao;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A node of the classification tree. {@code natureza} and {@code tipoDemanda} are always there in a leaf
 * ({@code ultimoNivel}) and may lack above it; {@code vinculos} are the kinds of client that may use it, and
 * {@code canais} the channels of the portal that offer it.
 */
@Schema(name = "Classificacao")
public record ClassificacaoView(
        @Schema(example = "segunda-via") String codigo,
        @Schema(example = "financeiro/boleto/segunda-via") String caminho,
        @Schema(example = "Segunda via") String descricao,

        @Schema(example = "Financeiro › Boleto › Segunda via")
        String descricaoCompleta,

        @JsonUnwrapped Lugar lugar,
        SituacaoDaClassificacao situacao,
        Natureza natureza,
        TipoDemanda tipoDemanda,
        @JsonUnwrapped Oferta oferta,
        @JsonUnwrapped Acesso acesso,

        @Schema(description = "Devolva-a ao alterar, para não desfazer a mudança de outra pessoa.")
        long versao) {

    /** Where it stands in the tree. */
    public record Lugar(
            @Schema(example = "financeiro/boleto") String pai,
            @Schema(example = "3") int nivel,
            boolean ultimoNivel) {}

    /** To whom it is offered, and by which words it is found. */
    public record Oferta(
            Set<TipoCliente> vinculos,
            Set<CanalDoPortal> canais,
            @Schema(example = "boleto fatura pix") String palavrasChave) {}

    /** Who may use it. */
    public record Acesso(
            @Schema(description = "O direito que é preciso ter para usá-la, e as que estão abaixo dela.")
            Permissao permissao,

            @Schema(description = "Ela e as abaixo dela são só de quem tem ACESSAR_ASSUNTOS_RESTRITOS.")
            boolean restrita) {}

    /** The rights that it asks by itself. */
    Stream<Permissao> direitos() {
        return Stream.of(acesso.permissao(), acesso.restrita() ? Permissao.ACESSAR_ASSUNTOS_RESTRITOS : null)
                .filter(Objects::nonNull);
    }

    boolean serveA(TipoCliente tipo) {
        return oferta.vinculos().isEmpty() || oferta.vinculos().contains(tipo);
    }

    boolean ativa() {
        return situacao == SituacaoDaClassificacao.ATIVA;
    }

    ClassificacaoView comDescricaoCompleta(String completa) {
        return new ClassificacaoView(
                codigo, caminho, descricao, completa, lugar, situacao, natureza, tipoDemanda, oferta, acesso, versao);
    }
}
