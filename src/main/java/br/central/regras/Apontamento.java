package br.central.regras;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Something that the gate has to say about a model, for who drew it.
 *
 * @param elemento id of the element of the diagram, or of the rule of the table; {@code null} when it is the whole file
 * @param linha number of the rule in its table, from 1, as the editor counts; {@code null} elsewhere
 * @param mensagem what is wrong and what to do, in Portuguese, with the element's label
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Apontamento(Gravidade gravidade, String elemento, Integer linha, String mensagem) {

    public enum Gravidade {
        /** Refuses the deployment. */
        ERRO,
        /** Is only odd: told, and deployed. */
        AVISO
    }

    /** Standing alone. */
    public String frase() {
        String dita = Character.toUpperCase(mensagem.charAt(0)) + mensagem.substring(1);
        return dita.endsWith(".") ? dita : dita + ".";
    }

    public boolean recusa() {
        return gravidade == Gravidade.ERRO;
    }
}
