package br.central.regras.modelos;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** What differs in one element of a model between two versions. */
@Schema(name = "ElementoMudado")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ElementoMudado(
        Como como,
        @Schema(example = "UserTask_ResponderDemanda") String elemento,
        @Schema(example = "Responder demanda") String nome,
        @Schema(example = "tarefa de pessoa") String tipo,
        @Schema(description = "O subprocesso em que está") String dentroDe,

        @Schema(description = "O que difere; de um elemento novo ou retirado, o que o define")
        List<Propriedade> propriedades) {

    /** What became of the element. */
    @Schema(name = "ComoOElementoMudou")
    public enum Como {
        NOVO("novo"),
        MUDOU("mudou"),
        RETIRADO("retirado");

        private final String descricao;

        Como(String descricao) {
            this.descricao = descricao;
        }

        public String descricao() {
            return descricao;
        }
    }

    /** @param antes empty where there was none @param depois empty where there is none */
    @Schema(name = "PropriedadeDoElemento")
    public record Propriedade(
            @Schema(example = "prazo da tarefa") String qual, String antes, String depois) {}
}
