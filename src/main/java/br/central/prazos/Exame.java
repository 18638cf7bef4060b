package br.central.prazos;

import br.central.comum.Natureza;
import br.central.prazos.Achado.Tipo;
import br.central.prazos.calendario.Contagem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/** One enumeration: evaluates the tables for each combination and keeps what is wrong, each kind of fault once. */
final class Exame {

    private static final String GRUPOS = "grupos-responsaveis";

    static final Set<String> TABELAS = Set.of(Prazos.DECISAO, GRUPOS);

    private final TabelasEmExame tabelas;
    private final List<MaximoLegal> maximos;
    private final Folga folga;
    private final Set<String> gruposQueHa;
    private final Set<String> regrasDePrazos = new HashSet<>();
    private final Set<String> regrasDeGrupos = new HashSet<>();
    private final Map<Natureza, Integer> porNatureza = new EnumMap<>(Natureza.class);
    private final Map<String, Integer> porNorma = new TreeMap<>();
    private final Map<String, Achado> primeiros = new LinkedHashMap<>();
    private final Map<String, Set<String>> casos = new HashMap<>();
    private int combinacoes;

    Exame(TabelasEmExame tabelas, List<MaximoLegal> maximos, Contagem contagem) {
        this.tabelas = tabelas;
        this.maximos = maximos;
        this.folga = new Folga(contagem);
        this.gruposQueHa = tabelas.grupos();
    }

    RelatorioDaEnumeracao examinar(Iterable<FatosDoPrazo> todas) {
        todas.forEach(this::examinar);
        foraDoCatalogo();
        acharAsQueNuncaValem(Prazos.DECISAO, regrasDePrazos);
        acharAsQueNuncaValem(GRUPOS, regrasDeGrupos);
        return new RelatorioDaEnumeracao(
                combinacoes,
                Collections.unmodifiableMap(porNatureza),
                Collections.unmodifiableMap(porNorma),
                maximos,
                achados());
    }

    private List<Achado> achados() {
        return primeiros.entrySet().stream()
                .map(um -> um.getValue().em(casos.get(um.getKey())))
                .toList();
    }

    /** What is not classified yet, or under a root that the tables do not know yet, goes to somebody too. */
    private void foraDoCatalogo() {
        grupos(soClassificacao(null), "o que não está classificado");
        grupos(soClassificacao("raiz-nova/assunto"), "uma raiz que a tabela não conhece");
    }

    private static Map<String, Object> soClassificacao(String classificacao) {
        Map<String, Object> variaveis = new HashMap<>();
        List.of("natureza", "tipoCliente", "urgente").forEach(nome -> variaveis.put(nome, null));
        variaveis.put("classificacao", classificacao);
        return variaveis;
    }

    private void acharAsQueNuncaValem(String tabela, Set<String> valeram) {
        tabelas.regras(tabela).stream()
                .filter(regra -> !valeram.contains(regra))
                .forEach(regra -> achar(
                        Tipo.REGRA_QUE_NUNCA_VALE, regra, "Nenhuma demanda que se possa registrar a alcança.", regra));
    }

    private void examinar(FatosDoPrazo fatos) {
        combinacoes++;
        porNatureza.merge(fatos.natureza(), 1, Integer::sum);
        try {
            prazos(fatos);
            grupos(fatos.variaveis(), fatos.toString());
        } catch (TabelaComDefeito defeito) {
            achar(Tipo.TABELA_COM_DEFEITO, fatos.classificacao(), defeito.getMessage(), defeito.getMessage());
        }
    }

    private void prazos(FatosDoPrazo fatos) {
        AvaliacaoDeDecisao avaliacao = tabelas.avaliar(Prazos.DECISAO, fatos.variaveis());
        List<Clausula> clausulas = new ArrayList<>();
        for (AvaliacaoDeDecisao.Regra regra : avaliacao.regras()) {
            regrasDePrazos.add(regra.id());
            clausulas.add(Clausula.de(avaliacao, regra));
        }
        if (clausulas.stream().noneMatch(um -> um.vinculante() && um.inicio().naFaltaContaDoRegistro())) {
            achar(
                    Tipo.SEM_PRAZO_VINCULANTE,
                    fatos.classificacao(),
                    "Sem prazo que vincule desde o registro: " + fatos,
                    fatos);
        }
        Set<String> normas = new HashSet<>();
        for (Clausula clausula : clausulas) {
            if (normas.add(clausula.norma())) {
                porNorma.merge(clausula.norma(), 1, Integer::sum);
            } else {
                achar(
                        Tipo.NORMA_REPETIDA,
                        clausula.norma(),
                        "Duas regras dão o relógio desta norma a: " + fatos,
                        fatos);
            }
        }
        maximos.stream()
                .filter(maximo -> maximo.condicao().alcanca(fatos))
                .forEach(maximo -> comparar(maximo, clausulas, fatos));
    }

    private void comparar(MaximoLegal maximo, List<Clausula> clausulas, FatosDoPrazo fatos) {
        List<Clausula> daNorma = clausulas.stream()
                .filter(clausula -> clausula.norma().equals(maximo.norma()))
                .toList();
        if (daNorma.isEmpty()) {
            achar(
                    Tipo.NORMA_QUE_FALTA,
                    maximo.norma(),
                    "Falta o relógio de " + maximo.citacao() + " em: " + fatos,
                    maximo.citacao() + fatos);
        }
        for (Clausula clausula : daNorma) {
            if (folga.excede(clausula, maximo)) {
                achar(
                        Tipo.PRAZO_MAIOR_QUE_O_LEGAL,
                        maximo.norma(),
                        "O máximo é %s, d%s e cumprido %s (%s); a tabela é mais folgada em: %s"
                                .formatted(
                                        maximo.porExtenso(),
                                        maximo.inicio().descricao(),
                                        maximo.cumprimento().descricao(),
                                        maximo.citacao(),
                                        fatos),
                        clausula + " " + fatos);
            }
        }
    }

    private void grupos(Map<String, Object> variaveis, String deQue) {
        List<AvaliacaoDeDecisao.Regra> regras =
                tabelas.avaliar(GRUPOS, variaveis).regras();
        regras.forEach(regra -> regrasDeGrupos.add(regra.id()));
        List<String> grupos = regras.stream()
                .map(regra -> regra.saidas().get("grupo"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .toList();
        if (grupos.isEmpty()) {
            achar(
                    Tipo.SEM_GRUPO,
                    Objects.toString(variaveis.get("classificacao")),
                    "Ninguém responde a: " + deQue,
                    deQue);
        }
        grupos.stream()
                .filter(grupo -> !gruposQueHa.contains(grupo))
                .forEach(grupo ->
                        achar(Tipo.GRUPO_QUE_NAO_HA, grupo, "Não há este grupo, que responderia a: " + deQue, deQue));
    }

    private void achar(Tipo tipo, String onde, String mensagem, Object caso) {
        String chave = tipo + " " + onde;
        primeiros.computeIfAbsent(chave, nova -> new Achado(tipo, onde, mensagem, Set.of()));
        casos.computeIfAbsent(chave, nova -> new HashSet<>()).add(caso.toString());
    }
}
