package br.central.regras.migracao.plano;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A place of a model where a case can wait.
 *
 * @param gatilho what is waited for beside the step in which the case is: its end would be by itself no reason to stay
 * @param repetida once for each of several, a group say
 * @param dentroDe id of the subprocess or of the choice around it; {@code null} at the level of the process
 * @param quando the text of a timer; {@code null} of the others
 */
@Schema(name = "PassoDeEspera")
public record LugarDeEspera(
        @Schema(example = "UserTask_ResponderDemanda") String id,
        @Schema(example = "Responder demanda") String nome,
        TipoDeEspera tipo,
        boolean gatilho,
        @JsonIgnore boolean repetida,
        @JsonIgnore String dentroDe,
        @JsonIgnore Momento quando) {

    /** @param texto of the model; @param data a moment of the case, not a duration from when the timer was set */
    public record Momento(String texto, boolean data) {}

    public String descricao() {
        return gatilho ? "gatilho: " + tipo.descricao() : tipo.descricao();
    }

    boolean mesmaEspecie(LugarDeEspera outra) {
        return tipo == outra.tipo && gatilho == outra.gatilho && repetida == outra.repetida;
    }
}
