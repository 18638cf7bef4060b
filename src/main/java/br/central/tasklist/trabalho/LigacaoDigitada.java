package br.central.tasklist.trabalho;

import br.central.atendimento.contrato.DesfechoDaLigacao;
import br.central.atendimento.contrato.ResultadoDaLigacao;
import br.central.tasklist.HoraDigitada;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** What came of a call, as typed. */
record LigacaoDigitada(
        @NotNull(message = "Informe o desfecho.") DesfechoDaLigacao desfecho,

        @Size(max = 99_900, message = "O texto vai até 99.900 caracteres.")
        String texto,

        String classificacao,
        LocalDateTime quando,

        @Size(max = 24, message = "O telefone vai até 24 caracteres.")
        String telefone) {

    ResultadoDaLigacao em(ZoneId fuso) {
        return new ResultadoDaLigacao(desfecho, texto, classificacao, HoraDigitada.em(quando, fuso), telefone);
    }
}
