package br.central.tasklist.trabalho;

import br.central.atendimento.contrato.Texto;
import br.central.comum.Recusa;

/** A text that does not come as a body of its own, checked as one that does. */
final class TextoDigitado {

    private static final int MAXIMO = 99_999;

    private TextoDigitado() {}

    static Texto exigir(String texto) {
        if (texto == null || texto.isBlank()) {
            throw Recusa.RegraNaoAtendida.campo("texto", "Escreva o texto.");
        }
        if (texto.length() > MAXIMO) {
            throw Recusa.RegraNaoAtendida.campo("texto", "O texto vai até 99.999 caracteres.");
        }
        return new Texto(texto);
    }
}
