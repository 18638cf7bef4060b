package br.central.regras.publicacao;

import java.util.List;

/** How one kind of thing is published; whoever asks was asked for the right before. */
public interface ComoSePublica {

    Especie especie();

    /** What people call it. @throws br.central.comum.Recusa.NaoEncontrado when there is none of that key */
    String nome(String chave);

    /** @throws br.central.comum.Recusa.NaoEncontrado when there is none of that key */
    EmVigor emVigor(String chave);

    /** Numbers of all versions, the latest first. */
    List<Integer> versoes(String chave);

    /** @throws br.central.comum.Recusa.NaoEncontrado when there is no such version */
    byte[] modelo(String chave, int versao);

    /** Name of the file, as the gate knows by it what it is. */
    String arquivo(String chave);

    /** In the caller's transaction, and in force with its end. @return number of the new version */
    int publicar(String chave, byte[] modelo);

    /**
     * What was not published after all is the draft again of who asked for it.
     *
     * @return whether it is; not when they have another one by now, which stays as it is
     */
    boolean devolver(String chave, String analista, int base, byte[] modelo);

    /** @param por name of who put it in force; {@code motivo} may be {@code null} */
    record EmVigor(int numero, String por, String motivo) {}
}
