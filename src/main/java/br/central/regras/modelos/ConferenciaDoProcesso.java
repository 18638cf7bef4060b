package br.central.regras.modelos;

import br.central.regras.Apontamento;
import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** A file that is to be the next version of a process, with all that there is to know before. */
@Schema(name = "ConferenciaDoProcesso")
public record ConferenciaDoProcesso(
        @Schema(description = "Do rascunho; muda a cada arquivo que se traz")
        int versao,

        @Schema(description = "O nome do arquivo", example = "solicitacao.bpmn")
        String arquivo,

        OffsetDateTime trazidoEm,

        @Schema(description = "A versão em vigor quando se trouxe o arquivo")
        int baseVersao,

        @Schema(description = "A versão em vigor agora") int emVigor,

        @Schema(description = "O que o portão recusa (ERRO) e o que avisa (AVISO)")
        List<Apontamento> apontamentos,

        @Schema(description = "O que difere da versão em vigor")
        List<ElementoMudado> diferenca,

        @Schema(description = "Quantos processos correm pelas versões que há e ficam nelas")
        long ficam) {

    /** Whether somebody published meanwhile. */
    @JsonIgnore
    public boolean ultrapassado() {
        return baseVersao != emVigor;
    }

    @JsonIgnore
    public boolean passa() {
        return apontamentos.stream().noneMatch(Apontamento::recusa);
    }
}
