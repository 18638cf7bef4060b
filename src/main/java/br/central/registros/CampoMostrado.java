package br.central.registros;

/**
 * A field of a form that people will fill in, as they see it.
 *
 * @param soSe when it is asked for at all; {@code null} for always
 */
public record CampoMostrado(CampoDeRegistro campo, Condicao soSe) {

    /**
     * @param campo code of the other field
     * @param porExtenso as people read it
     */
    public record Condicao(String campo, String valor, String porExtenso) {}
}
