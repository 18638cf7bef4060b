package br.central.comum;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Texts of a module that are stored in the form of {@link TextoBusca} and have to be written anew when that form changes.
 * {@link RefacaoDosTextos} goes through them once, in the background, in order of {@link #nome}.
 *
 * @param <L> a row of them, with what the text is made of
 */
public abstract class TextosRefeitos<L extends TextosRefeitos.Linha> {

    public interface Linha {
        long id();
    }

    private final String nome;
    private final String proximas;
    private final Class<L> linha;
    protected final JdbcClient banco;

    /**
     * @param nome the same for ever: how far it got is remembered by it
     * @param proximas what reads the rows after {@code :depois} in the order of their ids, {@code :quantos} of them
     */
    protected TextosRefeitos(String nome, String proximas, Class<L> linha, JdbcClient banco) {
        this.nome = nome;
        this.proximas = proximas;
        this.linha = linha;
        this.banco = banco;
    }

    String nome() {
        return nome;
    }

    /**
     * The next ones, in one transaction.
     *
     * @return the id of the last one looked at, or 0 when there was none left
     */
    long refazer(long depoisDe, int quantos) {
        List<L> lidas = banco.sql(proximas)
                .param("depois", depoisDe)
                .param("quantos", quantos)
                .query(linha)
                .list();
        if (lidas.isEmpty()) {
            return 0;
        }
        gravar(lidas);
        return lidas.get(lidas.size() - 1).id();
    }

    /** Only what differs is written, and only over what was read: who changed it meanwhile wrote it in the form of today. */
    protected abstract void gravar(List<L> linhas);
}
