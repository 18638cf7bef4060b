package br.central.regras.tabelas.diferencas;

import br.central.comum.Criticidade;
import br.central.comum.Natureza;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import br.central.prazos.ClassificacaoDosFatos.Folha;
import br.central.prazos.Enumeracao;
import br.central.prazos.FatosDoPrazo;
import br.central.regras.tabelas.diferencas.Ponto.Assunto;
import br.central.regras.tabelas.diferencas.Ponto.Tipo;
import br.central.regras.tabelas.modelo.Coluna;
import br.central.regras.tabelas.modelo.Tabela;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that a table can be asked about: what demands there can be, as far as the table looks at them, each once. */
final class AlcanceDaTabela {

    static final String CLIENTE = "tipoCliente";
    static final String ORIGEM = "origem";
    static final String URGENTE = "urgente";
    static final String CRITICIDADE = "criticidade";
    static final String EVENTO = "evento";

    private static final List<String> FACETAS = List.of(CLIENTE, ORIGEM, URGENTE, CRITICIDADE, EVENTO);
    private static final List<String> EVENTOS = List.of("ATENCAO", "EXPIRADO", "REITERACAO");
    private static final String CLASSIFICACAO = "classificacao";

    private final Set<String> entradas;
    private final Map<Map<String, Object>, Ponto> pontos = new LinkedHashMap<>();

    private AlcanceDaTabela(Tabela tabela) {
        this.entradas = tabela.colunas().stream()
                .filter(Coluna::entrada)
                .map(Coluna::nome)
                .collect(Collectors.toSet());
    }

    static Collection<Ponto> de(Tabela tabela, List<Folha> folhas) {
        AlcanceDaTabela alcance = new AlcanceDaTabela(tabela);
        folhas.forEach(alcance::folha);
        alcance.semClassificacao(tabela.chave().equals("prazos"));
        return alcance.pontos.values();
    }

    private void folha(Folha folha) {
        Enumeracao.combinacoes(folha).forEach(fatos -> {
            Tipo tipo = tipo(fatos, folha);
            Map<String, Object> variaveis = fatos.variaveis();
            por(new Assunto(tipo, Objects.toString(variaveis.get(CLASSIFICACAO))), variaveis);
        });
    }

    private static Tipo tipo(FatosDoPrazo fatos, Folha folha) {
        if (!fatos.classificacao().equals(folha.caminho())) {
            return Tipo.REANALISE;
        }
        return fatos.natureza() == folha.sugestao().natureza() ? Tipo.PEDIDO : Tipo.RECLAMACAO;
    }

    /** Deadlines are asked for with an empty path, all the others with none. */
    private void semClassificacao(boolean vazia) {
        for (TipoCliente cliente : TipoCliente.values()) {
            for (Origem origem : Origem.values()) {
                for (boolean urgente : new boolean[] {false, true}) {
                    Map<String, Object> variaveis = new HashMap<>(new FatosDoPrazo(
                                    Natureza.NAO_ASSISTENCIAL, TipoDemanda.GERAL, null, cliente, origem, urgente)
                            .variaveis());
                    variaveis.put(CLASSIFICACAO, vazia ? "" : null);
                    por(new Assunto(Tipo.PEDIDO, ""), variaveis);
                }
            }
        }
    }

    private void por(Assunto assunto, Map<String, Object> fatos) {
        cruzado(cruzado(Stream.of(fatos), CRITICIDADE, criticidades()), EVENTO, EVENTOS)
                .forEach(variaveis -> {
                    variaveis.keySet().retainAll(entradas);
                    pontos.computeIfAbsent(variaveis, novo -> new Ponto(assunto, facetas(novo), novo));
                });
    }

    private Stream<Map<String, Object>> cruzado(Stream<Map<String, Object>> todas, String nome, List<String> valores) {
        if (!entradas.contains(nome)) {
            return todas.map(HashMap::new);
        }
        return todas.flatMap(uma -> valores.stream().map(valor -> {
            Map<String, Object> outra = new HashMap<>(uma);
            outra.put(nome, valor);
            return outra;
        }));
    }

    private static List<String> criticidades() {
        return Arrays.stream(Criticidade.values()).map(Enum::name).toList();
    }

    private static Map<String, String> facetas(Map<String, Object> variaveis) {
        Map<String, String> facetas = new LinkedHashMap<>();
        FACETAS.stream()
                .filter(variaveis::containsKey)
                .forEach(nome -> facetas.put(nome, Objects.toString(variaveis.get(nome))));
        return facetas;
    }
}
