package br.central.tasklist;

import br.central.catalogo.Classificacoes;
import br.central.catalogo.NoDaArvore;
import br.central.tasklist.PaginaDoAtendimento.Folha;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The active leaves of the classification tree, each with its whole description. */
@Component
class Folhas {

    private final Classificacoes classificacoes;

    Folhas(Classificacoes classificacoes) {
        this.classificacoes = classificacoes;
    }

    List<Folha> todas() {
        return classificacoes.arvore(true).stream()
                .flatMap(no -> abaixo(no, ""))
                .toList();
    }

    private static Stream<Folha> abaixo(NoDaArvore no, String acima) {
        String descricao = acima + no.descricao();
        return no.ultimoNivel()
                ? Stream.of(new Folha(no.caminho(), descricao))
                : no.filhos().stream().flatMap(filho -> abaixo(filho, descricao + " › "));
    }
}
