package br.central.regras.tabelas.diferencas;

import br.central.prazos.ClassificacaoDosFatos;
import br.central.prazos.TabelaComDefeito;
import br.central.prazos.TabelasAvulsas;
import br.central.prazos.TabelasAvulsas.Avulsa;
import br.central.regras.tabelas.diferencas.Ponto.Assunto;
import br.central.regras.tabelas.diferencas.Ponto.Tipo;
import br.central.regras.tabelas.modelo.LinhaDeRegra;
import br.central.regras.tabelas.modelo.PalavrasDasTabelas;
import br.central.regras.tabelas.modelo.Tabela;
import br.central.regras.tabelas.modelo.TabelaEmDmn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * What it changes for demands that one version of a table rules instead of another: both are evaluated for everything they
 * can be asked about, and what differs in the same way is said once.
 */
@Component
public class Efeitos {

    private static final String PRAZOS = "prazos";

    private final TabelasAvulsas tabelas;
    private final ClassificacaoDosFatos catalogo;
    private final PalavrasDasTabelas palavras;

    Efeitos(TabelasAvulsas tabelas, ClassificacaoDosFatos catalogo, PalavrasDasTabelas palavras) {
        this.tabelas = tabelas;
        this.catalogo = catalogo;
        this.palavras = palavras;
    }

    /** One version: what it says, and the model it stands in. */
    public record Versao(Tabela tabela, byte[] modelo) {}

    private record Grupo(Mudanca mudanca, Tipo tipo, Map<String, List<String>> caixa) {}

    private record Alcancado(Set<String> folhas, int[] combinacoes) {

        Alcancado() {
            this(new LinkedHashSet<>(), new int[1]);
        }
    }

    /**
     * The widest first.
     *
     * @throws TabelaComDefeito when one of the two cannot be evaluated
     */
    public List<Efeito> entre(Versao antes, Versao depois) {
        Collection<Ponto> pontos = AlcanceDaTabela.de(depois.tabela(), catalogo.folhas());
        Map<Mudanca, Set<Ponto>> onde = mudancas(antes, depois, pontos);
        Map<Assunto, List<Ponto>> porAssunto =
                pontos.stream().collect(Collectors.groupingBy(Ponto::assunto, LinkedHashMap::new, Collectors.toList()));
        Map<Grupo, Alcancado> grupos = new LinkedHashMap<>();
        onde.forEach((mudanca, mudados) -> agrupar(mudanca, mudados, porAssunto, grupos));
        juntar(grupos);
        Map<Tipo, Set<String>> universo = porAssunto.keySet().stream()
                .collect(
                        Collectors.groupingBy(Assunto::tipo, Collectors.mapping(Assunto::caminho, Collectors.toSet())));
        Frases frases = new Frases(palavras);
        List<Efeito> efeitos = new ArrayList<>();
        grupos.forEach((grupo, alcancado) -> efeitos.add(new Efeito(
                frases.dizer(
                        grupo.mudanca(),
                        grupo.tipo(),
                        grupo.caixa(),
                        alcancado.folhas(),
                        universo.get(grupo.tipo() == Tipo.RECLAMACAO ? Tipo.RECLAMACAO : Tipo.PEDIDO)),
                alcancado.folhas().size(),
                alcancado.combinacoes()[0])));
        efeitos.sort(Comparator.comparingInt(Efeito::combinacoes).reversed().thenComparing(Efeito::frase));
        return efeitos;
    }

    private static void agrupar(
            Mudanca mudanca, Set<Ponto> mudados, Map<Assunto, List<Ponto>> porAssunto, Map<Grupo, Alcancado> grupos) {
        Set<Assunto> assuntos =
                mudados.stream().map(Ponto::assunto).collect(Collectors.toCollection(LinkedHashSet::new));
        for (Assunto assunto : assuntos) {
            List<Ponto> todos = porAssunto.get(assunto);
            for (Map<String, List<String>> caixa : Caixas.de(todos, mudados)) {
                Alcancado alcancado =
                        grupos.computeIfAbsent(new Grupo(mudanca, assunto.tipo(), caixa), novo -> new Alcancado());
                alcancado.folhas().add(assunto.caminho());
                alcancado.combinacoes()[0] += (int) todos.stream()
                        .filter(ponto -> mudados.contains(ponto) && Caixas.cabe(ponto, caixa))
                        .count();
            }
        }
    }

    /** What becomes of requests and of complaints about them alike is said once. */
    private static void juntar(Map<Grupo, Alcancado> grupos) {
        for (Grupo reclamacao : List.copyOf(grupos.keySet())) {
            Grupo pedido = new Grupo(reclamacao.mudanca(), Tipo.PEDIDO, reclamacao.caixa());
            if (reclamacao.tipo() == Tipo.RECLAMACAO
                    && grupos.containsKey(pedido)
                    && grupos.get(pedido).folhas().equals(grupos.get(reclamacao).folhas())) {
                Alcancado ambos = grupos.remove(pedido);
                ambos.combinacoes()[0] += grupos.remove(reclamacao).combinacoes()[0];
                grupos.put(new Grupo(pedido.mudanca(), Tipo.PEDIDO_E_RECLAMACAO, pedido.caixa()), ambos);
            }
        }
    }

    private Map<Mudanca, Set<Ponto>> mudancas(Versao antes, Versao depois, Collection<Ponto> pontos) {
        Avulsa uma = tabelas.ler(antes.tabela().chave(), soOQueDifere(antes, depois));
        Avulsa outra = tabelas.ler(depois.tabela().chave(), soOQueDifere(depois, antes));
        Resultados resultados = new Resultados(palavras, depois.tabela().chave());
        Map<Mudanca, Set<Ponto>> onde = new LinkedHashMap<>();
        for (Ponto ponto : pontos) {
            Mudanca.entre(
                            resultados.de(uma.avaliar(ponto.variaveis())),
                            resultados.de(outra.avaliar(ponto.variaveis())))
                    .forEach(mudanca -> onde.computeIfAbsent(mudanca, nova -> new HashSet<>())
                            .add(ponto));
        }
        return onde;
    }

    /** Deadlines are told norm by norm, and a rule that both have gives both the same: it need not be asked. */
    private static byte[] soOQueDifere(Versao desta, Versao outra) {
        if (!desta.tabela().chave().equals(PRAZOS)
                || !desta.tabela().colunas().equals(outra.tabela().colunas())) {
            return desta.modelo();
        }
        List<LinhaDeRegra> proprias = desta.tabela().linhas().stream()
                .filter(linha -> outra.tabela().linhas().stream()
                        .noneMatch(deLa -> deLa.celulas().equals(linha.celulas())))
                .toList();
        return TabelaEmDmn.escrever(desta.modelo(), desta.tabela().com(proprias));
    }
}
