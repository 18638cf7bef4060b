package br.central.engine;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deploys the models the application ships, before it serves. Each model is a deployment of its own
 * ({@code central/processes/x.bpmn}), a process together with the forms it names, for a form is looked up in the
 * deployment of its process. The engine compares with the last deployment of the same name, so an unchanged file is not
 * deployed again, and a table an analyst deployed meanwhile under another name stays the one in force after a restart.
 */
@Component
class ModelosDaAplicacao implements SmartInitializingSingleton {

    static final String PREFIXO = "central/";

    private static final ThreadLocal<Boolean> IMPLANTANDO = ThreadLocal.withInitial(() -> false);

    private final RepositoryService repositorio;
    private final ArquivosDeModelo arquivos;
    private final TransactionTemplate transacao;

    ModelosDaAplicacao(
            RepositoryService repositorio, ArquivosDeModelo arquivos, PlatformTransactionManager transacoes) {
        this.repositorio = repositorio;
        this.arquivos = arquivos;
        this.transacao = new TransactionTemplate(transacoes);
    }

    /**
     * Whether what is being deployed is the application's own: its tests have held it to the rules of who publishes, and a
     * start does not fail because somebody has changed groups or classifications meanwhile.
     */
    static boolean implantando() {
        return IMPLANTANDO.get();
    }

    @Override
    public void afterSingletonsInstantiated() {
        transacao.executeWithoutResult(status -> implantar());
    }

    void implantar() {
        IMPLANTANDO.set(true);
        try {
            implantarTodos();
        } finally {
            IMPLANTANDO.remove();
        }
    }

    private void implantarTodos() {
        Map<String, byte[]> formularios = arquivos.em("forms", ".html");
        arquivos.em("dmn", ".dmn").forEach((nome, bytes) -> implantar(nome, Map.of(nome, bytes)));
        arquivos.em("forms", ".form").forEach((nome, bytes) -> implantar(nome, Map.of(nome, bytes)));
        arquivos.em("processes", ".bpmn").forEach((nome, bytes) -> implantar(nome, comForms(nome, bytes, formularios)));
    }

    private static Map<String, byte[]> comForms(String processo, byte[] bytes, Map<String, byte[]> formularios) {
        Map<String, byte[]> unidade = new LinkedHashMap<>();
        unidade.put(processo, bytes);
        String texto = ArquivosDeModelo.texto(bytes);
        formularios.forEach((nome, formulario) -> {
            if (texto.contains(nome)) {
                unidade.put(nome, formulario);
            }
        });
        return unidade;
    }

    private void implantar(String modelo, Map<String, byte[]> unidade) {
        DeploymentBuilder implantacao = repositorio
                .createDeployment()
                .name(PREFIXO + modelo)
                .source("central")
                .enableDuplicateFiltering(false);
        unidade.forEach((nome, bytes) -> implantacao.addInputStream(nome, new ByteArrayInputStream(bytes)));
        implantacao.deploy();
    }
}
