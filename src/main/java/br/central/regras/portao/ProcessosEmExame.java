package br.central.regras.portao;

import br.central.engine.XmlDeModelo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Puts the processes of a file to all the checks. */
@Component
class ProcessosEmExame {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessosEmExame.class);

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";

    private static final Pattern LUGAR = Pattern.compile("Line=(\\d+): (.*)", Pattern.DOTALL);

    private final List<ConferenciaDeProcesso> conferencias;
    private final MotorAceita motor;

    ProcessosEmExame(List<ConferenciaDeProcesso> conferencias, MotorAceita motor) {
        this.conferencias = conferencias;
        this.motor = motor;
    }

    void conferir(byte[] arquivo, Set<String> juntos, Apontamentos achados) {
        BpmnModelInstance modelo;
        Document xml;
        try {
            modelo = Bpmn.readModelFromStream(new ByteArrayInputStream(arquivo));
            xml = XmlDeModelo.ler(arquivo);
        } catch (ModelException | SAXException | IOException | ParserConfigurationException ilegivel) {
            achados.erro(null, "não é um modelo BPMN válido: " + causa(ilegivel));
            return;
        }
        List<Process> processos = modelo.getModelElementsByType(Process.class).stream()
                .filter(Process::isExecutable)
                .toList();
        if (processos.isEmpty()) {
            achados.erro(null, "não traz nenhum processo executável: marque «Executable» no processo");
        }
        if (processos.size() > 1) {
            achados.erro(
                    null,
                    "traz mais de um processo executável: publique cada um num arquivo seu, para que voltar um deles"
                            + " não volte os outros");
        }
        for (Process processo : processos) {
            var emExame = new ProcessoEmExame(
                    modelo, processo, elemento(xml, processo.getId()), juntos, ProcessoEmExame.Fluxos.de(modelo));
            conferencias.forEach(uma -> conferir(uma, emExame, achados));
        }
        motor.conferir(arquivo, achados);
    }

    /** What a check did not foresee keeps nobody from publishing. */
    private static void conferir(ConferenciaDeProcesso uma, ProcessoEmExame processo, Apontamentos achados) {
        try {
            uma.conferir(processo, achados);
        } catch (NullPointerException | IllegalStateException | IllegalArgumentException | ClassCastException falha) {
            LOG.error("Não se pôde conferir o processo {}", processo.chave(), falha);
            achados.aviso(processo.chave(), "nem tudo se pôde conferir no processo " + processo.chave());
        }
    }

    /** The keys of the processes in a file; none when it cannot be read. */
    static List<String> chaves(byte[] arquivo) {
        try {
            return Bpmn.readModelFromStream(new ByteArrayInputStream(arquivo))
                    .getModelElementsByType(Process.class)
                    .stream()
                    .map(Process::getId)
                    .toList();
        } catch (ModelException ilegivel) {
            return List.of();
        }
    }

    private static Element elemento(Document xml, String processo) {
        NodeList todos = xml.getElementsByTagNameNS(BPMN, "process");
        for (int i = 0; i < todos.getLength(); i++) {
            if (todos.item(i) instanceof Element um && um.getAttribute("id").equals(processo)) {
                return um;
            }
        }
        return xml.getDocumentElement();
    }

    static String causa(Exception falha) {
        Throwable causa = falha;
        while (causa.getCause() != null) {
            causa = causa.getCause();
        }
        Matcher lugar = LUGAR.matcher(String.valueOf(causa.getMessage()));
        return lugar.find() ? "perto da linha " + lugar.group(1) + ", " + lugar.group(2) : causa.getMessage();
    }
}
