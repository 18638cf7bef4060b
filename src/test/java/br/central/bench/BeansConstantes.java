package br.central.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateVariableMapping;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;

/** Answers the expressions of the models without looking anything up. */
final class BeansConstantes {

    private static final Date VENCE_EM = Date.from(Instant.now().plus(Duration.ofDays(7)));
    private static final Date ATENCAO_EM = Date.from(Instant.now().plus(Duration.ofDays(3)));

    private BeansConstantes() {}

    static Map<Object, Object> todos() {
        Map<Object, Object> beans = new HashMap<>();
        beans.put("noAtendimento", new NoAtendimento());
        beans.put("naSolicitacao", new NaSolicitacao());
        beans.put("dadosDaSolicitacao", new DadosDaSolicitacao());
        JavaDelegate nada = execucao -> {};
        for (String delegado : List.of(
                "encerrarAtendimento",
                "enviarResposta",
                "conferirTriagem",
                "conferirTabelas",
                "conferirJanela",
                "escalar",
                "avisarAtencao",
                "avisarComplemento",
                "avisarReiteracao")) {
            beans.put(delegado, nada);
        }
        return beans;
    }

    public static class NoAtendimento {

        public boolean encaminhado(Long id) {
            return true;
        }

        public String responsavel(Long id) {
            return "atendente";
        }

        public String grupo(Long id) {
            return "atendimento";
        }

        public Date venceEm(Long id) {
            return VENCE_EM;
        }

        public int prioridade(Long id) {
            return 50;
        }

        public List<Long> solicitacoesParaTratar(Long id) {
            return List.of(1L);
        }

        public boolean haSolicitacaoParaTratar(Long id) {
            return true;
        }

        public boolean haSolicitacaoEmAberto(Long id) {
            return false;
        }

        public String retorno(Long id) {
            return "TELEFONE";
        }

        public boolean haJanela(Long id) {
            return true;
        }

        public Date fimDaJanela(Long id) {
            return ATENCAO_EM;
        }
    }

    public static class NaSolicitacao {

        public String protocolo(Long id) {
            return "00000020260101000002";
        }

        public boolean agrupar(Long id) {
            return false;
        }

        public List<Long> demandasAbertas(Long id) {
            return List.of(1L, 2L);
        }

        public String grupo(Long id) {
            return id == 1L ? "faturamento" : "autorizacao";
        }

        public String responsavel(Long id) {
            return null;
        }

        public boolean perdeuAPrincipal(Long id) {
            return false;
        }

        public boolean respondidaPorVariosGrupos(Long id) {
            return true;
        }

        public Date venceEm(Long id) {
            return VENCE_EM;
        }

        public Date atencaoEm(Long id) {
            return ATENCAO_EM;
        }

        public int prioridade(Long id) {
            return 50;
        }
    }

    public static class DadosDaSolicitacao implements DelegateVariableMapping {

        @Override
        public void mapInputVariables(DelegateExecution execucao, VariableMap variaveis) {
            variaveis.putValue("solicitacaoId", 1L);
            variaveis.putValue("protocolo", "00000020260101000002");
            variaveis.putValue("classificacao", "prestador/glosa/recurso");
        }

        @Override
        public void mapOutputVariables(DelegateExecution execucao, VariableScope solicitacao) {
            // Nothing comes back, as in ours.
        }
    }
}
