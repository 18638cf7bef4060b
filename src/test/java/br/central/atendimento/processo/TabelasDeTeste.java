package br.central.atendimento.processo;

import br.central.teste.Navegador;
import br.central.teste.Sorte;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.RepositoryService;

/** Tables deployed over REST by the analyst, as the Modeler does; the shipped ones are back in force at the end. */
public class TabelasDeTeste implements AutoCloseable {

    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final int porta;
    private final RepositoryService modelos;
    private final Deque<String> feitas = new ArrayDeque<>();

    public TabelasDeTeste(int porta, RepositoryService modelos) {
        this.porta = porta;
        this.modelos = modelos;
    }

    public void publicar(String tabela, String xml) {
        HttpResponse<String> resposta = Navegador.comCredencial(porta, "analista", "demo")
                .implantar("teste-" + Sorte.uuid(), tabela + ".dmn", xml);
        Matcher id = ID.matcher(resposta.body());
        String implantacao = null;
        while (id.find()) {
            implantacao = id.group(1);
        }
        if (resposta.statusCode() != 200 || implantacao == null) {
            throw new IllegalStateException(resposta.statusCode() + " " + resposta.body());
        }
        feitas.push(modelos.createDecisionDefinitionQuery()
                .decisionDefinitionKey(tabela)
                .latestVersion()
                .singleResult()
                .getDeploymentId());
    }

    /** As shipped. */
    public static String original(String tabela) {
        try (InputStream arquivo = TabelasDeTeste.class.getResourceAsStream("/dmn/" + tabela + ".dmn")) {
            return new String(arquivo.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The only rule asks for a classification that there is not. */
    public static String semRegra(String tabela) {
        return comUmaRegra(tabela, "\"nenhuma/como/esta\"", false);
    }

    static String comFeelQuebrado(String tabela) {
        return comUmaRegra(tabela, "starts with(?, ", false);
    }

    static String semSaida(String tabela) {
        return comUmaRegra(tabela, "", true);
    }

    /** The shipped table with one rule, its outputs blank if wanted. */
    private static String comUmaRegra(String tabela, String classificacao, boolean semSaidas) {
        String xml = original(tabela);
        String regra = xml.substring(xml.indexOf("<rule "), xml.indexOf("</rule>") + "</rule>".length());
        int daClassificacao =
                xml.substring(0, xml.indexOf("<text>classificacao</text>")).split("<input ").length - 2;
        Matcher entradas = Pattern.compile("(<inputEntry [^>]*>)\\s*<text>.*?</text>\\s*</inputEntry>", Pattern.DOTALL)
                .matcher(regra);
        StringBuilder nova = new StringBuilder();
        for (int i = 0; entradas.find(); i++) {
            String texto = i == daClassificacao ? classificacao : "";
            entradas.appendReplacement(
                    nova, Matcher.quoteReplacement(entradas.group(1) + "<text>" + texto + "</text></inputEntry>"));
        }
        entradas.appendTail(nova);
        String pronta = semSaidas
                ? nova.toString().replaceAll("(?s)(<outputEntry [^>]*>\\s*)<text>.*?</text>", "$1<text></text>")
                : nova.toString();
        return xml.substring(0, xml.indexOf("<rule ")) + pronta + xml.substring(xml.lastIndexOf("</rule>") + 7);
    }

    @Override
    public void close() {
        feitas.forEach(implantacao -> modelos.deleteDeployment(implantacao, true));
    }
}
