package br.central.protocolo;

/** Sequence numbers that belong to this node alone and are not used yet, both ends included. */
record Faixa(long proximo, long ultimo) {

    static final Faixa VAZIA = new Faixa(1, 0);

    boolean acabou() {
        return proximo > ultimo;
    }

    Faixa semOProximo() {
        return new Faixa(proximo + 1, ultimo);
    }
}
