package br.central.regras.tabelas.diferencas;

import br.central.prazos.AvaliacaoDeDecisao;
import br.central.prazos.ClassificacaoDosFatos;
import br.central.prazos.TabelaComDefeito;
import br.central.prazos.TabelasAvulsas;
import br.central.prazos.TabelasAvulsas.Avulsa;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Which rules decide about a branch of the tree: asked for every demand of it that there can be. */
@Component
public class RegrasQueValem {

    private final TabelasAvulsas tabelas;
    private final ClassificacaoDosFatos catalogo;

    RegrasQueValem(TabelasAvulsas tabelas, ClassificacaoDosFatos catalogo) {
        this.tabelas = tabelas;
        this.catalogo = catalogo;
    }

    /**
     * @param ramo a path, with all that is below it; {@code /*} at its end says the same
     * @return ids of the rules; empty when the tree has no such branch
     * @throws TabelaComDefeito when the table cannot be evaluated
     */
    public Set<String> de(Efeitos.Versao versao, String ramo) {
        String caminho = ramo.strip().replaceFirst("/\\*{0,2}$", "");
        List<ClassificacaoDosFatos.Folha> folhas = catalogo.folhas().stream()
                .filter(folha -> (folha.caminho() + "/").startsWith(caminho + "/"))
                .toList();
        Avulsa tabela = tabelas.ler(versao.tabela().chave(), versao.modelo());
        Set<String> regras = new HashSet<>();
        if (!folhas.isEmpty()) {
            AlcanceDaTabela.de(versao.tabela(), folhas).stream()
                    .filter(ponto -> ponto.assunto().tipo() == Ponto.Tipo.PEDIDO
                            && !ponto.assunto().caminho().isEmpty())
                    .forEach(ponto -> tabela.avaliar(ponto.variaveis()).regras().stream()
                            .map(AvaliacaoDeDecisao.Regra::id)
                            .forEach(regras::add));
        }
        return regras;
    }

    /** What a demand can be about. */
    public List<String> folhas() {
        return catalogo.folhas().stream()
                .map(ClassificacaoDosFatos.Folha::caminho)
                .distinct()
                .sorted()
                .toList();
    }

    /** Every leaf and every branch, as one writes them into a cell. */
    public List<String> caminhos() {
        Set<String> caminhos = new TreeSet<>();
        catalogo.folhas().forEach(folha -> {
            caminhos.add(folha.caminho());
            int barra = folha.caminho().lastIndexOf('/');
            while (barra > 0) {
                caminhos.add(folha.caminho().substring(0, barra) + "/*");
                barra = folha.caminho().lastIndexOf('/', barra - 1);
            }
        });
        return List.copyOf(caminhos);
    }
}
