package br.central.regras.modelos;

import br.central.comum.Recusa;
import br.central.engine.XmlDeModelo;
import br.central.regras.modelos.ModelosNoMotor.NoMotor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;
import org.xml.sax.SAXException;

/** A file that somebody brings as the next version of a process: whether it is one at all. */
final class ArquivoDoProcesso {

    static final String CAMPO = "arquivo";

    private ArquivoDoProcesso() {}

    /** @throws Recusa.RegraNaoAtendida when it cannot be read, or is of another process than this */
    static BpmnModelInstance exigirDe(NoMotor daPagina, byte[] arquivo) {
        BpmnModelInstance modelo = lido(arquivo);
        List<Process> executaveis = modelo.getModelElementsByType(Process.class).stream()
                .filter(Process::isExecutable)
                .toList();
        if (executaveis.size() > 1) {
            throw recusa("Este arquivo traz mais de um processo executável: grave cada um num arquivo seu.");
        }
        if (executaveis.isEmpty()) {
            throw recusa("Este arquivo não traz nenhum processo executável: marque «Executable» no processo.");
        }
        Process processo = executaveis.get(0);
        if (!daPagina.chave().equals(processo.getId())) {
            String nome = processo.getName() == null ? processo.getId() : processo.getName();
            throw recusa("Este arquivo é do processo “" + nome + "” (" + processo.getId()
                    + "), e esta página é do processo “" + daPagina.nome() + "” (" + daPagina.chave() + ").");
        }
        return modelo;
    }

    private static BpmnModelInstance lido(byte[] arquivo) {
        try {
            XmlDeModelo.ler(arquivo);
            return Bpmn.readModelFromStream(new ByteArrayInputStream(arquivo));
        } catch (ModelException | SAXException | IOException | ParserConfigurationException ilegivel) {
            throw recusa("Este arquivo não é um modelo de processo (BPMN) que se possa ler.");
        }
    }

    static Recusa recusa(String mensagem) {
        return Recusa.RegraNaoAtendida.campo(CAMPO, mensagem);
    }
}
