package br.central.atendimento.cliente;

import br.central.comum.Origem;

/** Why the operator called is written for who calls: of such a case the client sees that it was a call, and what followed. */
final class LigacaoDaOperadora {

    private static final String TITULO = "Ligação da operadora";

    private LigacaoDaOperadora() {}

    static String titulo(Origem origem, String titulo) {
        return origem == Origem.ATIVO ? TITULO : titulo;
    }

    static String descricao(Origem origem, String descricao) {
        return origem == Origem.ATIVO ? null : descricao;
    }
}
