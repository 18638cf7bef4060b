package br.central.regras.tabelas.diferencas;

import br.central.regras.tabelas.modelo.LinhaDeRegra;
import java.util.List;

/**
 * One row that differs.
 *
 * @param antes {@code null} when it is new
 * @param depois {@code null} when it is gone
 * @param colunas positions of the cells that differ, of one that is there before and after
 */
public record LinhaMudada(
        Tipo tipo,
        LinhaDeRegra antes,
        LinhaDeRegra depois,
        Integer posicaoAntes,
        Integer posicaoDepois,
        List<Integer> colunas) {

    public enum Tipo {
        NOVA("nova"),
        RETIRADA("retirada"),
        ALTERADA("alterada"),
        /** Says the same at another place of a table in which the first row that hits rules. */
        MOVIDA("mudou de lugar");

        private final String descricao;

        Tipo(String descricao) {
            this.descricao = descricao;
        }

        public String descricao() {
            return descricao;
        }
    }

    public LinhaDeRegra linha() {
        return depois == null ? antes : depois;
    }

    public boolean mudou(int coluna) {
        return colunas.contains(coluna);
    }

    public boolean mudouAAnotacao() {
        return tipo == Tipo.ALTERADA && !antes.anotacao().equals(depois.anotacao());
    }
}
