package br.central.prazos;

import java.util.ArrayDeque;
import java.util.Deque;
import org.camunda.bpm.engine.RepositoryService;

/** Tables deployed by a test, taken back after it; {@code prazos} as it is in the sources is there whoever deployed it. */
final class Publicacoes implements AutoCloseable {

    private final RepositoryService modelos;
    private final Deque<String> feitas = new ArrayDeque<>();

    Publicacoes(RepositoryService modelos) {
        this.modelos = modelos;
        boolean publicada = modelos.createDecisionDefinitionQuery()
                        .decisionDefinitionKey("prazos")
                        .count()
                > 0;
        if (!publicada) {
            publicar("prazos.dmn", MotorDeTabelas.xmlDePrazos());
        }
    }

    void publicar(String nome, String xml) {
        feitas.push(modelos.createDeployment()
                .name("teste-" + nome)
                .addString(nome, xml)
                .deploy()
                .getId());
    }

    int versao(String chave) {
        return modelos.createDecisionDefinitionQuery()
                .decisionDefinitionKey(chave)
                .latestVersion()
                .singleResult()
                .getVersion();
    }

    /** The table {@code prazos} of the sources under another key, with a cell changed. */
    static String tabela(String chave, String celula, String texto) {
        String xml = MotorDeTabelas.xmlDePrazos().replace("<decision id=\"prazos\"", "<decision id=\"" + chave + "\"");
        return comCelula(xml, celula, texto);
    }

    static String comCelula(String xml, String celula, String texto) {
        String inicio = "Entry id=\"" + celula + "\">";
        int de = xml.indexOf("<text>", xml.indexOf(inicio)) + "<text>".length();
        if (!xml.contains(inicio)) {
            throw new IllegalArgumentException("Não há a célula " + celula);
        }
        return xml.substring(0, de) + texto + xml.substring(xml.indexOf("</text>", de));
    }

    @Override
    public void close() {
        feitas.forEach(publicacao -> modelos.deleteDeployment(publicacao, true));
    }
}
