package br.central.registros;

import java.util.List;

/** What a file would do, or did, to a register. */
public record CargaDeRegistro(
        boolean gravada, int incluidas, int alteradas, int iguais, List<Mudanca> mudancas, List<Erro> erros) {

    /** A field of an entry that is there, as people read it; line of the file, the first of them the titles. */
    public record Mudanca(long linha, String chave, String campo, String de, String para) {}

    /** Line of the file, the first of them the titles. */
    public record Erro(long linha, String mensagem) {}

    public CargaDeRegistro {
        mudancas = List.copyOf(mudancas);
        erros = List.copyOf(erros);
    }
}
