package br.central.atendimento;

import br.central.comum.Criticidade;
import jakarta.validation.constraints.Size;

/** What changes in the data of an atendimento; what is absent stays as it is. */
public record Alteracao(
        @Size(max = 200, message = "O título vai até 200 caracteres.")
        String titulo,

        @Size(max = 99_999, message = "A descrição vai até 99.999 caracteres.")
        String descricao,

        Boolean procedente,
        @Size(max = 100) String demandadoPor,
        @Size(max = 100) String cidade,
        @Size(max = 100) String especialidade,
        @Size(max = 200) String prestadorLocal,
        @Size(max = 60) String protocoloExterno,
        Criticidade criticidade) {}
