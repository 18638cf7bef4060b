package br.central.engine;

import br.central.comum.Recusa;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ResourceTypes;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Looks into everything that is published, before the engine does and in its transaction, whoever publishes and whatever way
 * the file came; and again, for what could do harm, whenever the engine takes a model out of its database.
 */
class GuardaDeModelos implements Deployer {

    /** A list longer than this helps nobody; the verification tells all of it. */
    private static final int MAXIMO = 40;

    private final ModelosPublicaveis publicaveis;
    private final ObjectProvider<ExameDeModelos> exames;

    /** Asked for later, because the engine is built with this. */
    GuardaDeModelos(ModelosPublicaveis publicaveis, ObjectProvider<ExameDeModelos> exames) {
        this.publicaveis = publicaveis;
        this.exames = exames;
    }

    @Override
    public void deploy(DeploymentEntity implantacao) {
        exigirSemInquilino(implantacao);
        List<DefeitoDoModelo> defeitos = new ArrayList<>();
        Map<String, byte[]> legiveis = new LinkedHashMap<>();
        implantacao.getResources().forEach((nome, arquivo) -> {
            List<DefeitoDoModelo> dele = publicaveis.defeitos(nome, arquivo.getBytes());
            defeitos.addAll(dele);
            if (dele.stream().allMatch(um -> um.elemento() != null)) {
                legiveis.put(nome, arquivo.getBytes());
            }
        });
        if (implantacao.isNew() && !ModelosDaAplicacao.implantando()) {
            exames.orderedStream().forEach(exame -> defeitos.addAll(exame.examinar(legiveis)));
        }
        recusarSe(defeitos);
        if (implantacao.isNew() && legiveis.keySet().stream().anyMatch(ModelosPublicaveis::eProcesso)) {
            publicaveis.paginas().forEach((nome, pagina) -> juntar(nome, pagina, implantacao));
        }
    }

    /** A model of one tenant beside that of all leaves the engine no latest version of it: nothing could be opened. */
    private static void exigirSemInquilino(DeploymentEntity implantacao) {
        if (implantacao.isNew() && implantacao.getTenantId() != null) {
            throw new Recusa.RegraNaoAtendida("Publique com o campo “Tenant ID” em branco: os modelos são de todos.");
        }
    }

    /** A page is looked up in the deployment of its process, and editors send the process alone. */
    private static void juntar(String nome, byte[] pagina, DeploymentEntity implantacao) {
        if (!implantacao.getResources().containsKey(nome)) {
            var arquivo = new ResourceEntity();
            arquivo.setName(nome);
            arquivo.setBytes(pagina);
            arquivo.setDeploymentId(implantacao.getId());
            arquivo.setType(ResourceTypes.REPOSITORY.getValue());
            arquivo.setCreateTime(ClockUtil.getCurrentTime());
            Context.getCommandContext().getResourceManager().insertResource(arquivo);
            implantacao.addResource(arquivo);
        }
    }

    /** In one text: the editors of models show nothing else of an answer. */
    private static void recusarSe(List<DefeitoDoModelo> defeitos) {
        if (!defeitos.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(defeitos.stream()
                    .collect(Collectors.groupingBy(DefeitoDoModelo::arquivo, LinkedHashMap::new, Collectors.toList()))
                    .entrySet()
                    .stream()
                    .map(um -> recusa(um.getKey(), um.getValue()))
                    .collect(Collectors.joining("\n")));
        }
    }

    private static String recusa(String arquivo, List<DefeitoDoModelo> defeitos) {
        String inicio = "O arquivo " + arquivo + " não pode ser publicado:";
        if (defeitos.size() == 1) {
            return inicio + " " + defeitos.get(0).mensagem() + ".";
        }
        String lista = defeitos.stream()
                .limit(MAXIMO)
                .map(um -> "- " + um.mensagem())
                .collect(Collectors.joining(";\n", inicio + "\n", "."));
        return defeitos.size() <= MAXIMO ? lista : lista + "\nHá mais " + (defeitos.size() - MAXIMO) + ".";
    }
}
