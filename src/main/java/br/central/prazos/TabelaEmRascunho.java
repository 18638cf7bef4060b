package br.central.prazos;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;
import org.camunda.bpm.dmn.engine.impl.DmnExpressionImpl;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.context.VariableContext;

/**
 * A table that is not published, asked for thousands of combinations of facts: each cell is evaluated once for each value of
 * its column, for what most cells say depends on nothing else; what is known of a value is known of all rules at once. All rules that hit are told, as a table that collects does.
 */
final class TabelaEmRascunho {

    private static final Pattern TEXTO = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NOME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");

    /** A value that came in a column. */
    private record Chegado(int coluna, Object valor) {}

    /** Which rules were asked about it, and which of them it passes. */
    private record Respostas(BitSet perguntadas, BitSet passam) {}

    private final String chave;
    private final DmnDecisionTableImpl tabela;
    private final FeelEngine feel;
    private final List<DmnDecisionTableRuleImpl> regras;
    private final Map<Chegado, Respostas> respostas = new HashMap<>();
    private final Map<String, AvaliacaoDeDecisao.Regra> constantes = new HashMap<>();
    private final Map<String, Boolean> abertas = new HashMap<>();
    private final Map<String, Optional<Predicate<String>>> simples = new HashMap<>();

    /** @throws TabelaComDefeito when it is no table or cannot be read */
    TabelaEmRascunho(String chave, byte[] modelo, ProcessEngineConfigurationImpl motor) {
        this.chave = chave;
        this.feel = ((DefaultDmnEngineConfiguration) motor.getDmnEngine().getConfiguration()).getFeelEngine();
        Leitura leitura = motor.getCommandExecutorTxRequired().execute(comando -> ler(modelo, motor));
        if (leitura.falha() != null) {
            String motivo = String.valueOf(leitura.falha().getMessage());
            throw TabelaComDefeito.naoAvaliavel(chave, 0, "", motivo, leitura.falha());
        }
        if (!leitura.decisao().isDecisionTable()) {
            throw TabelaComDefeito.semTabela(chave, 0);
        }
        this.tabela = (DmnDecisionTableImpl) leitura.decisao().getDecisionLogic();
        this.regras = List.copyOf(tabela.getRules());
    }

    /** What leaves the engine's command: an exception that crossed it would undo the caller's transaction. */
    private record Leitura(DmnDecision decisao, RuntimeException falha) {}

    private Leitura ler(byte[] modelo, ProcessEngineConfigurationImpl motor) {
        try {
            return new Leitura(motor.getDmnEngine().parseDecision(chave, new ByteArrayInputStream(modelo)), null);
        } catch (DmnEngineException | ProcessEngineException falha) {
            return new Leitura(null, falha);
        }
    }

    List<String> regras() {
        return regras.stream().map(DmnDecisionTableRuleImpl::getId).toList();
    }

    AvaliacaoDeDecisao avaliar(Map<String, Object> fatos) {
        VariableContext contexto = Variables.fromMap(fatos).asVariableContext();
        Map<String, Object> entradas = new LinkedHashMap<>();
        List<Object> valores = new ArrayList<>();
        for (DmnDecisionTableInputImpl entrada : tabela.getInputs()) {
            String expressao = entrada.getExpression().getExpression();
            Object valor = fatos.containsKey(expressao)
                    ? fatos.get(expressao)
                    : daExpressao(expressao, contexto, "da entrada " + expressao);
            entradas.put(expressao, valor);
            valores.add(valor);
        }
        List<AvaliacaoDeDecisao.Regra> acertadas = queValem(valores, fatos).stream()
                .mapToObj(numero -> saidas(regras.get(numero), fatos, contexto))
                .toList();
        return new AvaliacaoDeDecisao(chave, 0, entradas, acertadas);
    }

    /** Column after column, as the engine does it: a rule that one of them ruled out is not asked about the next. */
    private BitSet queValem(List<Object> valores, Map<String, Object> fatos) {
        BitSet restam = new BitSet();
        restam.set(0, regras.size());
        for (int coluna = 0; coluna < valores.size() && !restam.isEmpty(); coluna++) {
            filtrar(restam, coluna, valores.get(coluna), fatos);
        }
        return restam;
    }

    private void filtrar(BitSet restam, int coluna, Object valor, Map<String, Object> fatos) {
        Respostas sabidas = respostas.computeIfAbsent(
                new Chegado(coluna, valor), novo -> new Respostas(new BitSet(), new BitSet()));
        BitSet novas = (BitSet) restam.clone();
        novas.andNot(sabidas.perguntadas());
        BitSet soAgora = new BitSet();
        for (int numero = novas.nextSetBit(0); numero >= 0; numero = novas.nextSetBit(numero + 1)) {
            String celula = texto(regras.get(numero).getConditions().get(coluna));
            boolean aberta = !celula.isEmpty() && nomeia(celula, fatos);
            boolean passa = celula.isEmpty() || perguntar(regras.get(numero), coluna, celula, valor, fatos);
            sabidas.perguntadas().set(numero, !aberta);
            (aberta ? soAgora : sabidas.passam()).set(numero, passa);
        }
        soAgora.or(sabidas.passam());
        restam.and(soAgora);
    }

    private boolean perguntar(
            DmnDecisionTableRuleImpl regra, int coluna, String celula, Object valor, Map<String, Object> fatos) {
        if (valor instanceof String texto) {
            Predicate<String> simples = simples(celula);
            if (simples != null) {
                return simples.test(texto);
            }
        }
        DmnDecisionTableInputImpl entrada = tabela.getInputs().get(coluna);
        String nome = Objects.requireNonNullElse(
                entrada.getInputVariable(), DmnDecisionTableInputImpl.DEFAULT_INPUT_VARIABLE_NAME);
        Map<String, Object> comEntrada = new HashMap<>(fatos);
        comEntrada.put(nome, valor);
        try {
            return feel.evaluateSimpleUnaryTests(
                    celula, nome, Variables.fromMap(comEntrada).asVariableContext());
        } catch (FeelException | DmnEngineException falha) {
            throw defeito(regra.getId(), falha);
        }
    }

    private Predicate<String> simples(String celula) {
        return simples.computeIfAbsent(celula, TesteSimples::de).orElse(null);
    }

    private AvaliacaoDeDecisao.Regra saidas(
            DmnDecisionTableRuleImpl regra, Map<String, Object> fatos, VariableContext contexto) {
        boolean constante = regra.getConclusions().stream().noneMatch(celula -> nomeia(texto(celula), fatos));
        return constante
                ? constantes.computeIfAbsent(regra.getId(), nova -> saidas(regra, contexto))
                : saidas(regra, contexto);
    }

    private AvaliacaoDeDecisao.Regra saidas(DmnDecisionTableRuleImpl regra, VariableContext contexto) {
        Map<String, Object> saidas = new LinkedHashMap<>();
        for (int coluna = 0; coluna < tabela.getOutputs().size(); coluna++) {
            String celula = texto(regra.getConclusions().get(coluna));
            if (!celula.isEmpty()) {
                var saida = tabela.getOutputs().get(coluna);
                Object valor = daExpressao(celula, contexto, regra.getId());
                try {
                    saidas.put(
                            saida.getOutputName(),
                            saida.getTypeDefinition().transform(valor).getValue());
                } catch (DmnEngineException falha) {
                    throw defeito(regra.getId(), falha);
                }
            }
        }
        return new AvaliacaoDeDecisao.Regra(regra.getId(), saidas);
    }

    private Object daExpressao(String expressao, VariableContext contexto, String onde) {
        try {
            return feel.evaluateSimpleExpression(expressao, contexto);
        } catch (FeelException | DmnEngineException falha) {
            throw defeito(onde, falha);
        }
    }

    private TabelaComDefeito defeito(String regra, RuntimeException falha) {
        return TabelaComDefeito.naoAvaliavel(chave, 0, regra, String.valueOf(falha.getMessage()), falha);
    }

    /** Whether the cell speaks of another fact than the one of its column; all combinations are of the same facts. */
    private boolean nomeia(String celula, Map<String, Object> fatos) {
        return abertas.computeIfAbsent(celula, nova -> nomesDe(nova).stream().anyMatch(fatos::containsKey));
    }

    private static Set<String> nomesDe(String celula) {
        return NOME.matcher(TEXTO.matcher(celula).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static String texto(DmnExpressionImpl celula) {
        return celula.getExpression() == null ? "" : celula.getExpression().strip();
    }
}
