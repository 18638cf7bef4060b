package br.central.atendimento.contrato;

import java.util.List;

/**
 * A case in progress held to the table of deadlines in force.
 *
 * @param terminou nothing of it is open any more
 * @param mudancas what is, or would be, another way; empty when nothing is
 * @param impedimento why it cannot be told, for people; {@code null} when it can
 */
public record PrazosReexaminados(boolean terminou, List<PrazoMudado> mudancas, String impedimento) {

    public static PrazosReexaminados terminado() {
        return new PrazosReexaminados(true, List.of(), null);
    }

    public static PrazosReexaminados impedido(String porQue) {
        return new PrazosReexaminados(false, List.of(), porQue);
    }

    public static PrazosReexaminados com(List<PrazoMudado> mudancas) {
        return new PrazosReexaminados(false, mudancas, null);
    }
}
