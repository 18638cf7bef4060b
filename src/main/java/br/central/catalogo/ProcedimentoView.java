package br.central.catalogo;

/** A procedure of the TUSS table, and whether the contact itself may authorise it today. */
public record ProcedimentoView(String codigo, String descricao, boolean autoriza) {

    /** As it is kept in what is asked for. */
    public String porExtenso() {
        return codigo + " · " + descricao;
    }
}
