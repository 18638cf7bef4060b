package br.central.engine;

import br.central.comum.Recusa;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;

/**
 * Looks into everything that is published, before the engine does, and again whenever the engine takes a model out of
 * its database: a model names steps, rules and people, never classes, scripts or programs, and brings no page that would
 * run in the browser of who opens a task. Whoever publishes, and whatever way the file came.
 */
class GuardaDeModelos implements Deployer {

    static final int MAIOR_MODELO = 2 * 1024 * 1024;

    private static final Set<String> MODELOS = Set.of("bpmn", "bpmn20.xml", "dmn", "dmn11.xml");
    private static final Set<String> OUTROS = Set.of("form", "png");

    private final Map<String, byte[]> paginas;

    GuardaDeModelos(ArquivosDeModelo arquivos) {
        this.paginas = new TreeMap<>(arquivos.em("forms", ".html"));
    }

    @Override
    public void deploy(DeploymentEntity implantacao) {
        implantacao.getResources().values().forEach(this::conferir);
    }

    private void conferir(ResourceEntity arquivo) {
        String nome = arquivo.getName();
        byte[] bytes = arquivo.getBytes();
        if (bytes.length > MAIOR_MODELO) {
            throw recusa(nome, "é maior que 2 MB");
        }
        if (termina(nome, MODELOS)) {
            new RegrasDoModelo(nome, paginas::containsKey).conferir(bytes);
        } else if (!termina(nome, OUTROS) && !eDaqui(nome, bytes)) {
            throw recusa(
                    nome,
                    "não é modelo de processo (.bpmn), tabela de decisão (.dmn), formulário (.form) nem imagem (.png)");
        }
    }

    private boolean eDaqui(String nome, byte[] bytes) {
        byte[] pagina = paginas.get(nome);
        return pagina != null && Arrays.equals(pagina, bytes);
    }

    private static boolean termina(String nome, Set<String> extensoes) {
        String minusculo = nome.toLowerCase(Locale.ROOT);
        return extensoes.stream().anyMatch(extensao -> minusculo.endsWith("." + extensao));
    }

    static Recusa recusa(String arquivo, String porque) {
        return new Recusa.RegraNaoAtendida("O arquivo " + arquivo + " não pode ser publicado: " + porque + ".");
    }
}
