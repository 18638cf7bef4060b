package br.central.regras.portao;

import br.central.regras.Apontamento;
import br.central.regras.Apontamento.Gravidade;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what the checks of one file have to say; the same thing once. */
class Apontamentos {

    private final Set<Apontamento> todos = new LinkedHashSet<>();

    void erro(String elemento, String mensagem) {
        acrescentar(Gravidade.ERRO, elemento, null, mensagem);
    }

    void aviso(String elemento, String mensagem) {
        acrescentar(Gravidade.AVISO, elemento, null, mensagem);
    }

    void erroNaLinha(String regra, Integer linha, String mensagem) {
        acrescentar(Gravidade.ERRO, regra, linha, mensagem);
    }

    void avisoNaLinha(String regra, Integer linha, String mensagem) {
        acrescentar(Gravidade.AVISO, regra, linha, mensagem);
    }

    private void acrescentar(Gravidade gravidade, String elemento, Integer linha, String mensagem) {
        acrescentar(new Apontamento(gravidade, elemento, linha, mensagem));
    }

    void acrescentar(Apontamento apontamento) {
        todos.add(apontamento);
    }

    /** Whether it is of any use to look further. */
    boolean haErro() {
        return todos.stream().anyMatch(Apontamento::recusa);
    }

    List<Apontamento> todos() {
        return todos.stream()
                .sorted(Comparator.comparing(Apontamento::gravidade))
                .toList();
    }
}
