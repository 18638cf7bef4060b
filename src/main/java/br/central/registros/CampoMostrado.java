package br.central.registros;

import java.util.List;

/**
 * A field of a form that people will fill in, as they see it.
 *
 * @param soSe when it is asked for at all; {@code null} for always
 * @param grupo of a group that repeats, what is asked for each time
 * @param vezes how often at most
 */
public record CampoMostrado(CampoDeRegistro campo, Condicao soSe, List<CampoMostrado> grupo, int vezes) {

    /**
     * @param campo code of the other field
     * @param porExtenso as people read it
     */
    public record Condicao(String campo, String valor, String porExtenso) {}

    public CampoMostrado {
        grupo = List.copyOf(grupo);
    }

    /** Whether the field of that code is asked for each time too. */
    public boolean tem(String codigo) {
        return grupo.stream().anyMatch(um -> um.campo().codigo().equals(codigo));
    }
}
