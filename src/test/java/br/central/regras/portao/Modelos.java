package br.central.regras.portao;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The models as they are shipped, for tests to break. */
final class Modelos {

    static final List<String> TODOS = List.of(
            "processes/atendimento.bpmn",
            "processes/contato-ativo.bpmn",
            "processes/reclamacao.bpmn",
            "processes/solicitacao.bpmn",
            "dmn/escalonamento.dmn",
            "dmn/grupos-responsaveis.dmn",
            "dmn/janela-reinicio.dmn",
            "dmn/prazos.dmn",
            "dmn/triagem.dmn");

    private Modelos() {}

    static String xml(String arquivo) {
        try (InputStream modelo = Modelos.class.getResourceAsStream("/" + arquivo)) {
            return new String(modelo.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String processo(String nome) {
        return xml("processes/" + nome + ".bpmn");
    }

    static String tabela(String nome) {
        return xml("dmn/" + nome + ".dmn");
    }

    /** Something of it is really changed. */
    static String trocado(String xml, String isto, String porIsto) {
        if (!xml.contains(isto)) {
            throw new IllegalArgumentException("Não há " + isto);
        }
        return xml.replace(isto, porIsto);
    }

    /** Without an element and what is in it, whole. */
    static String sem(String xml, String tag, String id) {
        int de = xml.indexOf("<" + tag + " id=\"" + id + "\"");
        int ate = xml.indexOf("</" + tag + ">", de);
        if (de < 0 || ate < 0) {
            throw new IllegalArgumentException("Não há " + id);
        }
        return xml.substring(0, de) + xml.substring(ate + tag.length() + 3);
    }

    /** The text of a cell. */
    static String comCelula(String xml, String celula, String texto) {
        String inicio = "Entry id=\"" + celula + "\">";
        int de = xml.indexOf("<text>", xml.indexOf(inicio)) + "<text>".length();
        if (!xml.contains(inicio)) {
            throw new IllegalArgumentException("Não há a célula " + celula);
        }
        return xml.substring(0, de) + texto + xml.substring(xml.indexOf("</text>", de));
    }
}
