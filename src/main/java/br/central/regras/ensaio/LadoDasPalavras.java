package br.central.regras.ensaio;

import br.central.comum.Criticidade;
import br.central.prazos.AvaliacaoDeDecisao;
import br.central.prazos.FatosDoPrazo;
import br.central.prazos.TabelaComDefeito;
import br.central.prazos.TabelasAvulsas.Avulsa;
import br.central.regras.tabelas.TabelaDoNegocio;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A table that says the same of all cases with the same facts: groups, urgency, window, whom to tell. */
final class LadoDasPalavras implements Lado {

    private static final Map<String, String> EVENTOS =
            Map.of("ATENCAO", "na atenção", "EXPIRADO", "no atraso", "REITERACAO", "na reiteração");
    private static final Map<String, String> CANAIS = Map.of("EMAIL", "por e-mail", "TAREFA", "com uma tarefa");
    private static final String RESPONSAVEL = "responsavel";

    private record Chave(FatosDoPrazo fatos, Criticidade criticidade) {}

    private final TabelaDoNegocio qual;
    private final Avulsa tabela;
    private final UnaryOperator<String> nomeDoGrupo;
    private final Map<Chave, Dito> ditos = new HashMap<>();

    LadoDasPalavras(TabelaDoNegocio qual, Avulsa tabela, UnaryOperator<String> nomeDoGrupo) {
        this.qual = qual;
        this.tabela = tabela;
        this.nomeDoGrupo = nomeDoGrupo;
    }

    @Override
    public Dito de(CasoPassado caso) {
        Criticidade criticidade = qual == TabelaDoNegocio.ESCALONAMENTO ? caso.criticidade() : null;
        return ditos.computeIfAbsent(new Chave(caso.fatos(), criticidade), this::dizer);
    }

    private Dito dizer(Chave chave) {
        try {
            return switch (qual) {
                case GRUPOS -> grupos(chave);
                case ESCALONAMENTO -> Dito.das(escalonamento(chave), List.of());
                default ->
                    Dito.das(
                            regras(chave.fatos().variaveis())
                                    .flatMap(regra -> palavras(regra.saidas()))
                                    .toList(),
                            List.of());
            };
        } catch (TabelaComDefeito defeito) {
            return Dito.comDefeito(defeito.getMessage());
        }
    }

    private Dito grupos(Chave chave) {
        List<String> grupos = regras(chave.fatos().variaveis())
                .map(regra -> regra.saidas().get("grupo"))
                .filter(Objects::nonNull)
                .map(Object::toString)
                .distinct()
                .sorted()
                .toList();
        return Dito.das(grupos.stream().map(nomeDoGrupo).toList(), grupos);
    }

    private Stream<String> palavras(Map<String, Object> saidas) {
        return saidas.entrySet().stream()
                .filter(saida -> saida.getValue() != null)
                .map(saida -> switch (saida.getKey()) {
                    case "criticidade" -> "criticidade " + criticidade(saida.getValue());
                    case "prioridade" -> "prioridade " + saida.getValue();
                    case "horas" -> horas(saida.getValue());
                    default -> saida.getKey() + " " + saida.getValue();
                });
    }

    private static String criticidade(Object valor) {
        return Stream.of(Criticidade.values())
                .filter(uma -> uma.name().equals(valor))
                .map(uma -> uma.descricao().toLowerCase())
                .findFirst()
                .orElse(valor.toString());
    }

    private static String horas(Object valor) {
        return valor instanceof Number numero && numero.intValue() == 0
                ? "sem janela de reinício"
                : "reinício por " + valor + " horas";
    }

    private List<String> escalonamento(Chave chave) {
        return EVENTOS.keySet().stream()
                .sorted()
                .flatMap(evento -> {
                    Map<String, Object> entradas = new HashMap<>();
                    entradas.put("classificacao", chave.fatos().classificacao());
                    entradas.put("criticidade", chave.criticidade().name());
                    entradas.put("evento", evento);
                    return regras(entradas).map(regra -> EVENTOS.get(evento) + ", " + aQuem(regra.saidas()));
                })
                .distinct()
                .sorted()
                .toList();
    }

    private String aQuem(Map<String, Object> saidas) {
        String destino = Objects.toString(saidas.get("destino"), "ninguém");
        String canal = Objects.toString(saidas.get("canal"), "EMAIL");
        return (RESPONSAVEL.equals(destino) ? "quem responde" : nomeDoGrupo.apply(destino)) + " "
                + CANAIS.getOrDefault(canal, canal);
    }

    private Stream<AvaliacaoDeDecisao.Regra> regras(Map<String, Object> variaveis) {
        return tabela.avaliar(variaveis).regras().stream();
    }
}
