package br.central.seguranca;

import java.time.OffsetDateTime;
import java.util.List;

/** What was changed in the registers: each entry tells who changed which field when, from what and to what. */
public interface Historico {

    /** Of one entry of a register. {@code null} stands for nothing. */
    record Campo(String nome, String de, String para) {}

    /**
     * @param chave of the entry, by which its register finds it
     * @param quem by name, or by login where none is known any more
     */
    record Mudanca(long id, String chave, Campo campo, String quem, OffsetDateTime quando) {}

    /** In the transaction of the change; fields that stayed as they were are left out. */
    void registrar(String registro, String chave, List<Campo> campos);

    /** Of one entry, the newest first. */
    List<Mudanca> de(String registro, String chave);

    /** Of a whole register, the newest first. */
    List<Mudanca> ultimas(String registro, int quantas);
}
