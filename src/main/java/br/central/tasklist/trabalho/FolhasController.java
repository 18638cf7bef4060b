package br.central.tasklist.trabalho;

import br.central.catalogo.Classificacoes;
import br.central.catalogo.NoDaArvore;
import br.central.comum.TextoBusca;
import br.central.tasklist.PaginaDaMesa;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The classifications that may be chosen, found by code or words as one types. */
@PaginaDaMesa
class FolhasController {

    private static final int MAXIMO = 15;

    private final Classificacoes classificacoes;

    FolhasController(Classificacoes classificacoes) {
        this.classificacoes = classificacoes;
    }

    record Folha(String caminho, String descricao) {

        boolean tem(List<String> palavras) {
            String onde = TextoBusca.juntar(caminho, descricao);
            return palavras.stream().allMatch(onde::contains);
        }
    }

    @GetMapping("/tasklist/folhas")
    String buscar(@RequestParam String busca, Model modelo) {
        List<String> palavras = List.of(TextoBusca.normalizar(busca).split(" "));
        modelo.addAttribute(
                "folhas",
                classificacoes.arvore(true).stream()
                        .flatMap(no -> abaixo(no, ""))
                        .filter(folha -> folha.tem(palavras))
                        .limit(MAXIMO)
                        .toList());
        return "tasklist/trabalho/campos :: folhas";
    }

    private static Stream<Folha> abaixo(NoDaArvore no, String acima) {
        String descricao = acima + no.descricao();
        return no.ultimoNivel()
                ? Stream.of(new Folha(no.caminho(), descricao))
                : no.filhos().stream().flatMap(filho -> abaixo(filho, descricao + " › "));
    }
}
