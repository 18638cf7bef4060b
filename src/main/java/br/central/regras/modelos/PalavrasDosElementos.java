package br.central.regras.modelos;

import java.util.Map;
import org.w3c.dom.Element;

/** What the elements of a process are called by those who draw them. */
final class PalavrasDosElementos {

    private static final Map<String, String> TIPOS = Map.ofEntries(
            Map.entry("process", "processo"),
            Map.entry("userTask", "tarefa de pessoa"),
            Map.entry("serviceTask", "tarefa do sistema"),
            Map.entry("sendTask", "envio"),
            Map.entry("receiveTask", "espera por mensagem"),
            Map.entry("manualTask", "tarefa manual"),
            Map.entry("task", "tarefa"),
            Map.entry("scriptTask", "tarefa de script"),
            Map.entry("businessRuleTask", "tabela de decisão"),
            Map.entry("callActivity", "processo chamado"),
            Map.entry("subProcess", "subprocesso"),
            Map.entry("transaction", "transação"),
            Map.entry("exclusiveGateway", "desvio (um caminho)"),
            Map.entry("inclusiveGateway", "desvio (um ou mais caminhos)"),
            Map.entry("parallelGateway", "desvio (todos os caminhos)"),
            Map.entry("eventBasedGateway", "desvio pelo que acontecer antes"),
            Map.entry("startEvent", "início"),
            Map.entry("endEvent", "fim"),
            Map.entry("intermediateCatchEvent", "espera"),
            Map.entry("intermediateThrowEvent", "acontecimento"),
            Map.entry("boundaryEvent", "acontecimento na borda"),
            Map.entry("sequenceFlow", "fluxo"),
            Map.entry("message", "mensagem"),
            Map.entry("error", "erro"),
            Map.entry("signal", "sinal"),
            Map.entry("escalation", "escalonamento"),
            Map.entry("textAnnotation", "anotação"),
            Map.entry("association", "ligação da anotação"),
            Map.entry("participant", "participante"),
            Map.entry("lane", "raia"));

    private PalavrasDosElementos() {}

    static String tipo(Element elemento) {
        return TIPOS.getOrDefault(elemento.getLocalName(), elemento.getLocalName());
    }

    /** Its label in one line; of one without, the kind it is. */
    static String nome(Element elemento) {
        String nome = emUmaLinha(elemento.getAttribute("name"));
        if (!nome.isEmpty()) {
            return nome;
        }
        if (elemento.getLocalName().equals("textAnnotation")) {
            return emUmaLinha(elemento.getTextContent());
        }
        return tipo(elemento).split(" ")[0] + " sem nome";
    }

    static String emUmaLinha(String texto) {
        return texto.strip().replaceAll("\\s+", " ");
    }
}
