package br.central.atendimento.contrato;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/** An element of a model that a case went through. */
@Schema(name = "PassoNoProcesso")
public record PassoNoProcesso(
        @Schema(description = "Protocolo do atendimento, da solicitação ou da reclamação.")
        String protocolo,

        @Schema(example = "solicitacao") String processo,
        @Schema(description = "Versão publicada do modelo.") int versao,
        @Schema(example = "UserTask_ResponderDemanda") String elemento,
        @Schema(example = "Responder demanda") String nome,
        OffsetDateTime inicio,

        @Schema(description = "Ausente enquanto está ali.") OffsetDateTime fim,

        @Schema(description = "O caso tomou outro caminho antes do fim.")
        boolean interrompido) {}
