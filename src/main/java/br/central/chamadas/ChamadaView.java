package br.central.chamadas;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** A call and how far it got; times of the operator's zone. */
@Schema(name = "Chamada")
public record ChamadaView(
        long id,
        @Schema(description = "Login de quem a recebe.") String operador,

        @Schema(description = "Ausente quando o número não foi identificado.", example = "(11) 98765-4321")
        String telefone,

        SituacaoChamada situacao,
        OffsetDateTime recebidaEm,

        @Schema(description = "Quando é um só, ou já escolhido.")
        ClienteDaChamada cliente,

        @Schema(description = "Todos de quem a chamada pode ser, até 20.")
        List<ClienteDaChamada> candidatos,

        @Schema(description = "Do atendimento que se abriu ao atender.")
        String protocolo,

        @Schema(description = "Do atendimento que o cliente informou na URA, se existe.")
        String protocoloInformado,

        @Schema(description = "O que escolheu no menu da URA.")
        String opcao,

        @Schema(description = "Da ligação de retorno que a queda deixou: GET /api/contatos-ativos/{id}.")
        Long contatoAtivo) {}
