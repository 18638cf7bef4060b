package br.central.regras.modelos;

import java.util.Map;
import java.util.Set;

/** What the properties of an element are called by those who draw models. */
final class PalavrasDasPropriedades {

    private static final Map<String, String> NOMES = Map.ofEntries(
            Map.entry("name", "nome"),
            Map.entry("documentation", "descrição"),
            Map.entry("text", "texto"),
            Map.entry("candidateGroups", "grupos a que se oferece"),
            Map.entry("candidateUsers", "pessoas a que se oferece"),
            Map.entry("assignee", "com quem fica"),
            Map.entry("dueDate", "prazo da tarefa"),
            Map.entry("followUpDate", "lembrete da tarefa"),
            Map.entry("priority", "prioridade"),
            Map.entry("formKey", "formulário"),
            Map.entry("formRef", "formulário"),
            Map.entry("formRefBinding", "versão do formulário"),
            Map.entry("expression", "o que faz"),
            Map.entry("delegateExpression", "o que faz"),
            Map.entry("class", "classe que faz"),
            Map.entry("resultVariable", "onde guarda o resultado"),
            Map.entry("mapDecisionResult", "o que toma do resultado"),
            Map.entry("decisionRef", "tabela de decisão"),
            Map.entry("decisionRefBinding", "versão da tabela"),
            Map.entry("calledElement", "processo chamado"),
            Map.entry("calledElementBinding", "versão do processo chamado"),
            Map.entry("variableMappingDelegateExpression", "dados que leva"),
            Map.entry("asyncBefore", "guarda antes de fazer"),
            Map.entry("asyncAfter", "guarda depois de fazer"),
            Map.entry("exclusive", "um trabalho de cada vez"),
            Map.entry("jobPriority", "prioridade do trabalho"),
            Map.entry("failedJobRetryTimeCycle", "novas tentativas"),
            Map.entry("sourceRef", "de onde vem"),
            Map.entry("targetRef", "para onde vai"),
            Map.entry("default", "saída se nenhuma condição vale"),
            Map.entry("attachedToRef", "passo em cuja borda está"),
            Map.entry("cancelActivity", "interrompe o passo"),
            Map.entry("isInterrupting", "interrompe"),
            Map.entry("triggeredByEvent", "começa por um acontecimento"),
            Map.entry("messageRef", "mensagem"),
            Map.entry("errorRef", "erro"),
            Map.entry("errorCode", "código do erro"),
            Map.entry("signalRef", "sinal"),
            Map.entry("escalationRef", "escalonamento"),
            Map.entry("escalationCode", "código do escalonamento"),
            Map.entry("conditionExpression", "condição"),
            Map.entry("condition", "condição"),
            Map.entry("timeDuration", "tempo de espera"),
            Map.entry("timeDate", "momento"),
            Map.entry("timeCycle", "de quanto em quanto tempo"),
            Map.entry("isSequential", "uma de cada vez"),
            Map.entry("collection", "uma para cada um de"),
            Map.entry("elementVariable", "nome de cada um"),
            Map.entry("loopCardinality", "quantas vezes"),
            Map.entry("completionCondition", "quando termina"),
            Map.entry("versionTag", "etiqueta da versão"),
            Map.entry("historyTimeToLive", "por quanto tempo se guarda o histórico"),
            Map.entry("isExecutable", "executável"),
            Map.entry("processRef", "processo"));

    private static final Map<String, String> PARTES = Map.ofEntries(
            Map.entry("messageEventDefinition", "mensagem"),
            Map.entry("timerEventDefinition", "tempo"),
            Map.entry("errorEventDefinition", "erro"),
            Map.entry("signalEventDefinition", "sinal"),
            Map.entry("escalationEventDefinition", "escalonamento"),
            Map.entry("conditionalEventDefinition", "condição"),
            Map.entry("terminateEventDefinition", "termina tudo"),
            Map.entry("cancelEventDefinition", "cancela"),
            Map.entry("compensateEventDefinition", "desfaz"),
            Map.entry("linkEventDefinition", "ligação"),
            Map.entry("multiInstanceLoopCharacteristics", "repetição"),
            Map.entry("standardLoopCharacteristics", "repetição"));

    private static final Map<String, String> QUANDO = Map.of(
            "start", "ao começar",
            "end", "ao terminar",
            "take", "ao passar",
            "create", "ao ser criada a tarefa",
            "assignment", "ao ser dada a alguém",
            "complete", "ao ser concluída",
            "delete", "ao ser retirada",
            "update", "ao ser mudada",
            "timeout", "ao vencer o tempo");

    private static final Set<String> SO_O_VALOR =
            Set.of("expression", "delegateExpression", "class", "value", "source", "sourceExpression", "businessKey");

    private PalavrasDasPropriedades() {}

    /** As the file calls it where there is no word for it. */
    static String de(String nome) {
        return NOMES.getOrDefault(nome, nome);
    }

    /** What stands in an element and is no property of its own; empty for all else. */
    static String dePartes(String nome) {
        return PARTES.getOrDefault(nome, "");
    }

    static String quando(String acontecimento) {
        return QUANDO.getOrDefault(acontecimento, "em " + acontecimento);
    }

    static boolean soOValor(String nome) {
        return SO_O_VALOR.contains(nome);
    }
}
