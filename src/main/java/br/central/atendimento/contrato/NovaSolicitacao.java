package br.central.atendimento.contrato;

import br.central.comum.Natureza;
import br.central.comum.TipoDemanda;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Size;
import java.util.Map;

/**
 * What the client asks for. {@code tipo} is a leaf of the tree (its path or code) or one of the kinds of demand; without
 * it the classification of the atendimento holds. {@code natureza} and {@code tipoDemanda} come from the leaf.
 */
@Schema(description = "Solicitação do cliente.")
public record NovaSolicitacao(
        @Schema(
                description = "Caminho de uma classificação de último nível, ou um tipo de demanda.",
                example = "financeiro/boleto/segunda-via")
        @Size(max = 200)
        String tipo,

        @Schema(
                description =
                        "Valores dos campos do formulário do tipo, por código. De um grupo que se repete, uma lista de"
                                + " objetos, cada um com os valores dos campos do grupo.",
                example = "{\"competencia\": \"11/2026\", \"itens\": [{\"codigo\": \"10101012\", \"quantidade\": 2}]}")
        Map<String, Object> campos,

        Endereco endereco,

        @Size(max = 99_999, message = "A descrição vai até 99.999 caracteres.")
        String descricao,

        @Schema(description = "Se diferente da do tipo.") Natureza natureza,

        @Schema(description = "Se diferente do da classificação.")
        TipoDemanda tipoDemanda) {

    /** Of the kind of the atendimento itself, said in words alone. */
    public static NovaSolicitacao descrita(String descricao) {
        return new NovaSolicitacao(null, null, null, descricao, null, null);
    }

    /** Nothing but what tells whether there is another like it. */
    public static NovaSolicitacao noEndereco(String tipo, Endereco endereco) {
        return new NovaSolicitacao(tipo, null, endereco, null, null, null);
    }
}
