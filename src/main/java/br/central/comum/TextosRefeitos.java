package br.central.comum;

/**
 * Texts of a module that are stored in the form of {@link TextoBusca} and have to be written anew when that form changes.
 * {@link RefacaoDosTextos} goes through them once, in the background, in order of {@link #nome}.
 */
public interface TextosRefeitos {

    /** The same for ever: how far it got is remembered by it. */
    String nome();

    /**
     * The next ones, in one transaction; only what differs is written.
     *
     * @return the id of the last one looked at, or 0 when there was none left
     */
    long refazer(long depoisDe, int quantos);
}
