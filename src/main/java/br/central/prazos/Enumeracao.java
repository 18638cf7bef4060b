package br.central.prazos;

import br.central.comum.Natureza;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.prazos.calendario.Contagem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Service;

/**
 * Evaluates the tables in force for every demand that can be registered (each classification, for each kind of client
 * that may use it, from each origin, urgent or not), for the complaint and the re-analysis about each, and compares them with
 * the legal maxima.
 */
@Service
public class Enumeracao {

    private final TabelasEmExame tabelas;
    private final Contagem contagem;
    private final Decisoes decisoes;
    private final ProcessEngineConfigurationImpl motor;

    Enumeracao(TabelasEmExame tabelas, Contagem contagem, Decisoes decisoes, ProcessEngine motor) {
        this.decisoes = decisoes;
        this.tabelas = tabelas;
        this.contagem = contagem;
        this.motor = (ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration();
    }

    /** The tables in force, each combination as the engine evaluates it. */
    public RelatorioDaEnumeracao examinar(ClassificacaoDosFatos catalogo) {
        return examinar(catalogo, tabelas, List.of());
    }

    /**
     * The same in a second: all tables are read as drafts are.
     *
     * @param rascunhos models that take the place of the tables in force, by the key of the decision
     * @param excecoes what may be looser than the legal maxima
     * @throws TabelaComDefeito when a draft cannot be read
     */
    public RelatorioDaEnumeracao examinar(
            ClassificacaoDosFatos catalogo, Map<String, byte[]> rascunhos, List<ExcecaoAoMaximo> excecoes) {
        Map<String, byte[]> modelos = new HashMap<>(rascunhos);
        Exame.TABELAS.stream()
                .filter(chave -> !modelos.containsKey(chave))
                .forEach(chave -> decisoes.modelo(chave).ifPresent(modelo -> modelos.put(chave, modelo)));
        return examinar(catalogo, new TabelasComRascunho(tabelas, modelos, motor), excecoes);
    }

    private RelatorioDaEnumeracao examinar(
            ClassificacaoDosFatos catalogo, TabelasEmExame quais, List<ExcecaoAoMaximo> excecoes) {
        List<FatosDoPrazo> todas =
                catalogo.folhas().stream().flatMap(Enumeracao::combinacoes).toList();
        List<MaximoLegal> maximos = MaximosLegais.ler().stream()
                .map(maximo -> comExcecoes(maximo, excecoes))
                .toList();
        return new Exame(quais, maximos, contagem).examinar(todas);
    }

    /**
     * Of a table of which one rule is read.
     *
     * @throws TabelaComDefeito when it cannot be read or evaluated
     */
    public Cobertura cobrir(ClassificacaoDosFatos catalogo, String chave, byte[] modelo) {
        Stream<Map<String, Object>> registradas =
                catalogo.folhas().stream().flatMap(Enumeracao::combinacoes).map(FatosDoPrazo::variaveis);
        Stream<Map<String, Object>> semClassificacao = Arrays.stream(Origem.values())
                .map(origem -> new FatosDoPrazo(
                        Natureza.NAO_ASSISTENCIAL, TipoDemanda.GERAL, null, TipoCliente.NAO_CLIENTE, origem, false))
                .map(FatosDoPrazo::variaveis);
        return Cobertura.de(
                new TabelaEmRascunho(chave, modelo, motor),
                Stream.concat(registradas, semClassificacao).distinct().toList());
    }

    private static MaximoLegal comExcecoes(MaximoLegal maximo, List<ExcecaoAoMaximo> excecoes) {
        MaximoLegal com = maximo;
        for (ExcecaoAoMaximo uma : excecoes) {
            com = uma.sobre(com);
        }
        return com;
    }

    /** The demands that can be registered with that classification, and what the ouvidoria may be asked about them. */
    public static Stream<FatosDoPrazo> combinacoes(ClassificacaoDosFatos.Folha folha) {
        return folha.clientes().stream()
                .sorted()
                .flatMap(cliente -> Stream.concat(pedidos(folha, cliente), daOuvidoria(folha, cliente)));
    }

    private static Stream<FatosDoPrazo> pedidos(ClassificacaoDosFatos.Folha folha, TipoCliente cliente) {
        return Arrays.stream(Origem.values())
                .flatMap(origem -> Stream.of(false, true)
                        .map(urgente -> new FatosDoPrazo(
                                folha.sugestao().natureza(),
                                folha.sugestao().tipoDemanda(),
                                folha.caminho(),
                                cliente,
                                origem,
                                urgente)));
    }

    private static Stream<FatosDoPrazo> daOuvidoria(ClassificacaoDosFatos.Folha folha, TipoCliente cliente) {
        var tipo = folha.sugestao().tipoDemanda();
        return Stream.of(
                FatosDoPrazo.daReclamacao(tipo, folha.caminho(), cliente), FatosDoPrazo.daReanalise(tipo, cliente));
    }
}
