package br.central.seguranca.motor;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;

/** Which protocols an instance of the engine is of: its own business key and that of the one it was called by. */
class CasoDaInstancia {

    /** What the engine tells of a job in plain text: the trace of its last failure, or of one in its log. */
    private static final Pattern RASTRO = Pattern.compile("/(history/job-log|job)/([^/]++)/stacktrace/*+$");

    private final HistoryService historico;
    private final ManagementService trabalhos;

    CasoDaInstancia(HistoryService historico, ManagementService trabalhos) {
        this.historico = historico;
        this.trabalhos = trabalhos;
    }

    /**
     * @param endereco decoded
     * @return the protocols of the job whose trace is asked for at that address; none when it is of no instance
     */
    Set<String> doRastro(String endereco) {
        Matcher rastro = RASTRO.matcher(endereco);
        return rastro.find()
                ? doTrabalho(rastro.group(1).equals("job"), rastro.group(2))
                        .map(instancia -> protocolos(Set.of(instancia)).get(instancia))
                        .orElse(Set.of())
                : Set.of();
    }

    private Optional<String> doTrabalho(boolean porFazer, String id) {
        return porFazer
                ? Optional.ofNullable(trabalhos.createJobQuery().jobId(id).singleResult())
                        .map(Job::getProcessInstanceId)
                : Optional.ofNullable(
                                historico.createHistoricJobLogQuery().logId(id).singleResult())
                        .map(HistoricJobLog::getProcessInstanceId);
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
