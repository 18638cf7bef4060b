package br.central.regras.tabelas;

import br.central.regras.tabelas.modelo.Tabela;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * What an analyst is changing in a table.
 *
 * @param versao goes up with each change: whoever changes says which one they saw
 * @param baseVersao the version it was begun from
 * @param emVigor the version in force now; another one when somebody published meanwhile
 * @param mudancas rows that differ from the base
 * @param desfaz what undoing takes back; {@code null} when there is nothing to undo
 */
public record RascunhoView(
        int versao,
        int baseVersao,
        int emVigor,
        OffsetDateTime mudadoEm,
        int mudancas,
        String desfaz,
        Tabela tabela,
        List<ProblemaDaCelula> problemas) {

    public boolean ultrapassado() {
        return baseVersao != emVigor;
    }

    /** In that cell; {@code null} when there is none. */
    public String problema(String linha, String coluna) {
        return problemas.stream()
                .filter(um -> um.linha().equals(linha) && um.coluna().equals(coluna))
                .map(ProblemaDaCelula::mensagem)
                .findFirst()
                .orElse(null);
    }
}
