package br.central.tasklist.trabalho;

import br.central.atendimento.contrato.ProgramacaoDeContato;
import br.central.tasklist.HoraDigitada;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A call to be made about a case, as typed. */
record ProgramacaoDigitada(
        @NotBlank(message = "Informe o assunto.") @Size(max = 200, message = "O assunto vai até 200 caracteres.")
        String assunto,

        String script,

        @Size(max = 24, message = "O telefone vai até 24 caracteres.")
        String telefone,

        LocalDateTime quando,

        @Size(max = 60, message = "O melhor horário vai até 60 caracteres.")
        String melhorHorario) {

    ProgramacaoDeContato em(ZoneId fuso) {
        return new ProgramacaoDeContato(null, assunto, script, telefone, HoraDigitada.em(quando, fuso), melhorHorario);
    }
}
