package br.central.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What cannot be set in {@code application.yml}; everything else of the engine's settings is there. */
@Component
class ConfiguracaoDoMotor extends AbstractProcessEnginePlugin {

    private final ApplicationContext contexto;
    private final ModelosPublicaveis publicaveis;
    private final JdbcClient banco;

    ConfiguracaoDoMotor(ApplicationContext contexto, ModelosPublicaveis publicaveis, JdbcClient banco) {
        this.contexto = contexto;
        this.publicaveis = publicaveis;
        this.banco = banco;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuracao) {
        var beans = new BeansDosModelos(contexto);
        configuracao.setBeans(beans);
        configuracao.setExpressionManager(new ExpressoesDosModelos(beans));
        var soFeel = new SoFeel();
        configuracao.setDmnElProvider(soFeel);
        configuracao.setScriptEngineResolver(soFeel);
        configuracao.setCmmnEnabled(false);
        configuracao.setCustomPreDeployers(
                List.of(new GuardaDeModelos(publicaveis, contexto.getBeanProvider(ExameDeModelos.class))));
        configuracao.setResourceAuthorizationProvider(new SemLinhaPorTarefa());
        configuracao.setEnableDefaultDbHistoryEventHandler(false);
        configuracao.getCustomHistoryEventHandlers().add(new HistoriaQueSeLe());
        configuracao.setHistoryEventProducer(new HistoriaDosModelos());
        configuracao.setCustomSessionFactories(List.of(InicioDosEscopos.de(banco), SemApagarOQueNaoHa.fabrica()));
        configuracao.setCustomPostCommandInterceptorsTxRequired(List.of(InicioDosEscopos.desdeOComeco()));
        configuracao.setCustomPostCommandInterceptorsTxRequiresNew(List.of(InicioDosEscopos.desdeOComeco()));
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl configuracao) {
        configuracao.setDeploymentCache(new ModelosLembrados(configuracao, banco));
    }
}
