package br.central.seguranca;

/** A logged person, by the name colleagues and clients know them by. */
public interface ComNome {

    String nome();
}
