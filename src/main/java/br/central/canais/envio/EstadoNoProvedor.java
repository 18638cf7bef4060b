package br.central.canais.envio;

/** What a provider tells of a message that it took. */
public enum EstadoNoProvedor {
    ENTREGUE,
    LIDA,
    FALHOU
}
