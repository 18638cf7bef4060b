package br.central.seguranca.motor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * A model in force, or one by which cases still run, is not deleted through the engine's API: another version published
 * over it takes its place. None is deleted with the history of its cases. Single definitions are not deleted at all.
 */
class ModeloEmVigorFica extends OncePerRequestFilter {

    /** Would take the history of cases along, which is kept for years. */
    private static final String COM_HISTORICO = "cascade";

    private static final Pattern IMPLANTACAO = Pattern.compile("/deployment/([^/]+)/?$");
    private static final Pattern DEFINICAO = Pattern.compile("/(process-definition|decision-definition)(/|$)");

    private final RepositoryService repositorio;
    private final RuntimeService execucao;
    private final CommandExecutor comandos;
    private final UrlPathHelper caminhos = new UrlPathHelper();

    ModeloEmVigorFica(ProcessEngine motor) {
        this.repositorio = motor.getRepositoryService();
        this.execucao = motor.getRuntimeService();
        this.comandos =
                ((ProcessEngineConfigurationImpl) motor.getProcessEngineConfiguration()).getCommandExecutorTxRequired();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest pedido) {
        return !HttpMethod.DELETE.matches(pedido.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        String caminho = caminhos.getPathWithinApplication(pedido);
        Matcher implantacao = IMPLANTACAO.matcher(caminho);
        if (DEFINICAO.matcher(caminho).find()) {
            recusar(resposta, "Uma versão de modelo não se exclui: publique outra no lugar dela.");
        } else if (Boolean.parseBoolean(pedido.getParameter(COM_HISTORICO))) {
            recusar(resposta, "O histórico dos casos fica: exclua o modelo sem ele.");
        } else if (implantacao.find() && emUso(implantacao.group(1))) {
            recusar(
                    resposta,
                    "Este modelo está em vigor, ou há casos que correm por ele. Publique outra versão no lugar.");
        } else {
            cadeia.doFilter(pedido, resposta);
        }
    }

    private boolean emUso(String implantacao) {
        return processoEmUso(implantacao) || decisaoEmVigor(implantacao) || formularioEmVigor(implantacao);
    }

    private boolean processoEmUso(String implantacao) {
        return repositorio.createProcessDefinitionQuery().deploymentId(implantacao).list().stream()
                .anyMatch(um -> ultimo(um) || correm(um));
    }

    private boolean ultimo(ProcessDefinition um) {
        return repositorio
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(um.getKey())
                        .latestVersion()
                        .singleResult()
                        .getVersion()
                == um.getVersion();
    }

    private boolean correm(ProcessDefinition um) {
        return execucao.createProcessInstanceQuery()
                        .processDefinitionId(um.getId())
                        .count()
                > 0;
    }

    private boolean decisaoEmVigor(String implantacao) {
        return repositorio.createDecisionDefinitionQuery().deploymentId(implantacao).list().stream()
                .anyMatch(uma -> repositorio
                                .createDecisionDefinitionQuery()
                                .decisionDefinitionKey(uma.getKey())
                                .latestVersion()
                                .singleResult()
                                .getVersion()
                        == uma.getVersion());
    }

    /** The engine has no query for these. */
    private boolean formularioEmVigor(String implantacao) {
        return comandos.execute(comando -> {
            var formularios = comando.getCamundaFormDefinitionManager();
            return formularios.findDefinitionsByDeploymentId(implantacao).stream()
                    .anyMatch(um -> formularios
                            .findLatestDefinitionByKey(um.getKey())
                            .getId()
                            .equals(um.getId()));
        });
    }

    private static void recusar(HttpServletResponse resposta, String porque) throws IOException {
        RecusaEmJson.escrever(resposta, HttpStatus.CONFLICT, "EstadoNaoPermite", "O estado atual não permite", porque);
    }
}
