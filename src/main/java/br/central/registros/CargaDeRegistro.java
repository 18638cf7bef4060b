package br.central.registros;

import java.util.List;

/** What a file would do, or did, to a register. */
public record CargaDeRegistro(boolean gravada, int incluidas, int alteradas, int iguais, List<Erro> erros) {

    /** Line of the file, the first of them the titles. */
    public record Erro(long linha, String mensagem) {}

    public CargaDeRegistro {
        erros = List.copyOf(erros);
    }
}
