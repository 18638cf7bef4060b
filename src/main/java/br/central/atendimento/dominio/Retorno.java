package br.central.atendimento.dominio;

/** How the answer goes back to the client. */
public enum Retorno {
    TELEFONE,
    MENSAGEM,
    NENHUM
}
