package br.central.engine;

import br.central.comum.AoFim;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DefaultCacheFactory;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.DeploymentCache;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which version of each model is in force, remembered for as long as nothing was deployed, deleted, suspended or given
 * another time to live, on any node: each transaction asks for that once. The engine asks for each model, each time it
 * needs it, seven statements of an opening.
 */
class ModelosLembrados extends DeploymentCache {

    /** As many as the engine keeps when nothing is said. */
    private static final int MODELOS = 1_000;

    /** Whatever a remembered model depends on, and nothing that grows. */
    private static final String SELO = """
            select ID_ from ACT_RE_PROCDEF where SUSPENSION_STATE_ <> 1
            union all select cast(count(*) as varchar(40)) from ACT_RE_DEPLOYMENT
            union all select cast(max(DEPLOY_TIME_) as varchar(40)) from ACT_RE_DEPLOYMENT
            union all select cast(sum(HISTORY_TTL_) as varchar(40)) from ACT_RE_PROCDEF
            union all select cast(sum(HISTORY_TTL_) as varchar(40)) from ACT_RE_DECISION_DEF""";

    private record Lembrados(List<String> selo, Map<String, Object> modelos) {}

    private final JdbcClient banco;
    private final AtomicReference<Lembrados> ultimos = new AtomicReference<>(new Lembrados(List.of(), Map.of()));
    private final AoFim<AtomicReference<Lembrados>> desteAto = AoFim.lembrado(AtomicReference::new);

    ModelosLembrados(ProcessEngineConfigurationImpl configuracao, JdbcClient banco) {
        super(new DefaultCacheFactory(), MODELOS);
        setDeployers(configuracao.getDeployers());
        this.banco = banco;
    }

    @Override
    public ProcessDefinitionEntity findDeployedProcessDefinitionById(String id) {
        return lembrado("processo " + id, () -> super.findDeployedProcessDefinitionById(id));
    }

    @Override
    public ProcessDefinitionEntity findDeployedLatestProcessDefinitionByKey(String chave) {
        return lembrado("último processo " + chave, () -> super.findDeployedLatestProcessDefinitionByKey(chave));
    }

    @Override
    public ProcessDefinitionEntity findDeployedLatestProcessDefinitionByKeyAndTenantId(String chave, String dono) {
        return lembrado(
                "último processo de " + dono + " " + chave,
                () -> super.findDeployedLatestProcessDefinitionByKeyAndTenantId(chave, dono));
    }

    @Override
    public DecisionDefinitionEntity findDeployedDecisionDefinitionById(String id) {
        return lembrado("decisão " + id, () -> super.findDeployedDecisionDefinitionById(id));
    }

    @Override
    public DecisionDefinition findDeployedLatestDecisionDefinitionByKeyAndTenantId(String chave, String dono) {
        return lembrado(
                "última decisão de " + dono + " " + chave,
                () -> super.findDeployedLatestDecisionDefinitionByKeyAndTenantId(chave, dono));
    }

    @Override
    public void deploy(DeploymentEntity publicacao) {
        super.deploy(publicacao);
        esquecer();
    }

    @Override
    public void removeDeployment(String publicacao) {
        super.removeDeployment(publicacao);
        esquecer();
    }

    @SuppressWarnings("unchecked") // Each key is asked for by one method alone.
    private <M> M lembrado(String qual, Supplier<M> procurar) {
        if (!AoFim.haTransacao()) {
            return procurar.get();
        }
        Map<String, Object> modelos = emVigor().modelos();
        Object modelo = modelos.get(qual);
        if (modelo == null) {
            modelo = procurar.get();
            modelos.put(qual, modelo);
        }
        return (M) modelo;
    }

    private Lembrados emVigor() {
        AtomicReference<Lembrados> meus = desteAto.destaTransacao();
        if (meus.get() == null) {
            List<String> selo = banco.sql(SELO).query(String.class).list();
            meus.set(ultimos.updateAndGet(
                    tidos -> tidos.selo().equals(selo) ? tidos : new Lembrados(selo, new ConcurrentHashMap<>())));
        }
        return meus.get();
    }

    /** This transaction sees what it has changed itself; the others ask anew when they begin. */
    private void esquecer() {
        if (AoFim.haTransacao()) {
            desteAto.destaTransacao().set(null);
        }
    }
}
