package br.central.seguranca.motor;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/** Which protocols an instance of the engine is of: its own business key and that of the one it was called by. */
class CasoDaInstancia {

    private final HistoryService historico;

    CasoDaInstancia(HistoryService historico) {
        this.historico = historico;
    }

    Map<String, Set<String>> protocolos(Collection<String> instancias) {
        List<HistoricProcessInstance> achadas = achar(instancias);
        Set<String> raizes = achadas.stream()
                .map(HistoricProcessInstance::getRootProcessInstanceId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, String> daRaiz = new HashMap<>();
        achar(raizes).forEach(raiz -> daRaiz.put(raiz.getId(), raiz.getBusinessKey()));
        Map<String, Set<String>> protocolos = new HashMap<>();
        for (HistoricProcessInstance uma : achadas) {
            Set<String> dela = new HashSet<>();
            dela.add(uma.getBusinessKey());
            dela.add(daRaiz.get(uma.getRootProcessInstanceId()));
            dela.remove(null);
            protocolos.put(uma.getId(), dela);
        }
        return protocolos;
    }

    private List<HistoricProcessInstance> achar(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : historico
                        .createHistoricProcessInstanceQuery()
                        .processInstanceIds(new HashSet<>(ids))
                        .list();
    }
}
