package br.central.tasklist;

import br.central.atendimento.contrato.DesfechoDaLigacao;
import br.central.atendimento.contrato.RetornoAoCliente;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What came of the call back to the client, as typed. */
public record RetornoDigitado(
        @NotNull(message = "Informe o resultado da ligação.")
        DesfechoDaLigacao desfecho,

        @Size(max = 99_999, message = "O texto vai até 99.999 caracteres.")
        String texto,

        LocalDateTime quando,

        @Size(max = 24, message = "O telefone vai até 24 caracteres.")
        String telefone) {

    public RetornoAoCliente em(ZoneId fuso) {
        return new RetornoAoCliente(desfecho, texto, HoraDigitada.em(quando, fuso), telefone);
    }
}
