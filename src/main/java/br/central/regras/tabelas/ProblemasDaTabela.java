package br.central.regras.tabelas;

import br.central.catalogo.Classificacoes;
import br.central.prazos.TabelasAvulsas;
import br.central.regras.tabelas.modelo.CelulaDeRegra;
import br.central.regras.tabelas.modelo.CelulaDeRegra.Forma;
import br.central.regras.tabelas.modelo.Coluna;
import br.central.regras.tabelas.modelo.LinhaDeRegra;
import br.central.regras.tabelas.modelo.PalavrasDasTabelas;
import br.central.regras.tabelas.modelo.Tabela;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Cell by cell: FEEL that is none, values that there are not, paths that the tree does not have. */
@Component
class ProblemasDaTabela {

    private static final Pattern NUMERO = Pattern.compile("\\d{1,9}");
    private static final int CELULAS_LEMBRADAS = 5_000;

    private record Texto(String celula, boolean deEntrada) {}

    private final TabelasAvulsas feel;
    private final PalavrasDasTabelas palavras;
    private final Classificacoes classificacoes;
    private final Cache<Texto, Optional<String>> lidas =
            Caffeine.newBuilder().maximumSize(CELULAS_LEMBRADAS).build();

    ProblemasDaTabela(TabelasAvulsas feel, PalavrasDasTabelas palavras, Classificacoes classificacoes) {
        this.feel = feel;
        this.palavras = palavras;
        this.classificacoes = classificacoes;
    }

    List<ProblemaDaCelula> de(Tabela tabela) {
        Map<String, Boolean> caminhos = new HashMap<>();
        List<Map<String, String>> valores =
                tabela.colunas().stream().map(palavras::de).toList();
        List<ProblemaDaCelula> problemas = new ArrayList<>();
        for (LinhaDeRegra linha : tabela.linhas()) {
            for (int i = 0; i < linha.celulas().size(); i++) {
                Coluna coluna = tabela.colunas().get(i);
                da(coluna, linha.celulas().get(i), valores.get(i), caminhos)
                        .ifPresent(
                                mensagem -> problemas.add(new ProblemaDaCelula(linha.id(), coluna.nome(), mensagem)));
            }
        }
        return problemas;
    }

    private Optional<String> da(
            Coluna coluna, String texto, Map<String, String> valores, Map<String, Boolean> caminhos) {
        CelulaDeRegra celula = CelulaDeRegra.de(coluna, texto);
        if (celula.forma() == Forma.QUALQUER) {
            return Optional.empty();
        }
        Optional<String> feelRuim = lidas.get(
                        new Texto(texto, coluna.entrada()), nova -> feel.defeitoDaCelula(texto, coluna.entrada()))
                .map(porque -> "Não se lê como FEEL: " + porque);
        if (feelRuim.isPresent() || celula.forma() == Forma.FEEL) {
            return feelRuim.or(() -> coluna.numero() && !coluna.entrada()
                    ? Optional.of("Deve ser um número inteiro.")
                    : Optional.empty());
        }
        return celula.termos().stream()
                .flatMap(termo -> doTermo(coluna, termo, valores, caminhos).stream())
                .findFirst();
    }

    private Optional<String> doTermo(
            Coluna coluna, String termo, Map<String, String> valores, Map<String, Boolean> caminhos) {
        if (coluna.numero()) {
            return NUMERO.matcher(termo).matches() ? Optional.empty() : Optional.of("Deve ser um número inteiro.");
        }
        if (coluna.simOuNao()) {
            return termo.equals("true") || termo.equals("false")
                    ? Optional.empty()
                    : Optional.of("Deve ser sim ou não.");
        }
        if (coluna.classificacao() && !termo.equals(CelulaDeRegra.SEM)) {
            String caminho = termo.replaceFirst("/\\*\\*?$", "");
            boolean ha = caminhos.computeIfAbsent(
                    caminho, novo -> classificacoes.buscar(novo).isPresent());
            return ha ? Optional.empty() : Optional.of("A árvore não tem a classificação " + caminho + ".");
        }
        boolean sabido = valores.isEmpty() || valores.containsKey(termo) || termo.equals(CelulaDeRegra.SEM);
        return sabido ? Optional.empty() : Optional.of("Não há “" + termo + "”.");
    }
}
