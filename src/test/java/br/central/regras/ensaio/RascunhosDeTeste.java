package br.central.regras.ensaio;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The tables of the product, each with something changed. */
final class RascunhosDeTeste {

    private RascunhosDeTeste() {}

    /** What is not care is answered within two calendar days, complaints within a day, and one clock is gone. */
    static byte[] prazos() {
        String tabela = doProduto("prazos");
        tabela = saida(tabela, "Rn623NaoAssistencial_quantidade", "2");
        tabela = saida(tabela, "Rn623NaoAssistencial_unidade", "\"dias_corridos\"");
        return tabela.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] grupos() {
        return saida(doProduto("grupos-responsaveis"), "Entry_Financeiro_grupo", "\"cadastro\"")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Urgent demands are of less weight, and the ouvidoria's of more. */
    static byte[] triagem() {
        String tabela = saida(doProduto("triagem"), "Entry_Urgente_criticidade", "\"MEDIA\"");
        return saida(tabela, "Entry_Ouvidoria_prioridade", "99").getBytes(StandardCharsets.UTF_8);
    }

    static byte[] janela() {
        return saida(doProduto("janela-reinicio"), "Entry_Demais_horas", "24").getBytes(StandardCharsets.UTF_8);
    }

    static String doProduto(String chave) {
        try (InputStream arquivo = RascunhosDeTeste.class.getResourceAsStream("/dmn/" + chave + ".dmn")) {
            return new String(arquivo.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String saida(String tabela, String id, String valor) {
        String mudada = tabela.replaceFirst(
                "(<outputEntry id=\"" + id + "\">\\s*<text>)[^<]*", "$1" + valor.replace("\"", "\\\""));
        if (mudada.equals(tabela)) {
            throw new IllegalArgumentException("Não há a saída " + id + ".");
        }
        return mudada;
    }
}
