package br.central.atendimento;

import br.central.clientes.ClienteResumo;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** An outbound contact and how far it got. */
@Schema(name = "ContatoAtivo")
public record ContatoAtivoView(
        long id,

        @Schema(description = "Ausente quando só se sabe o telefone.")
        ClienteResumo cliente,

        @Schema(description = "O número a chamar, quando não é o do cadastro.", example = "(11) 98765-4321")
        String telefone,

        String assunto,
        String script,
        SituacaoContatoAtivo situacao,
        int tentativas,
        OffsetDateTime programadoEm,
        String programadoPor,
        OffsetDateTime concluidoEm,

        @Schema(description = "Protocolo do atendimento que a última ligação abriu.")
        String protocolo) {}
