package br.central.seguranca.motor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a query of the engine, in JSON, asks about cases: by whole protocols, each of which is a case that is known; or by a
 * part of one, a value or an error, of which nobody can say whose they are before they are looked for. At any depth.
 */
final class CriteriosDaConsulta {

    /** No case has it. */
    private static final String DE_NENHUM = "-";

    /** At the end of a name. */
    private static final Pattern PROTOCOLO = Pattern.compile("usinessKey(?:In)?$");

    private static final Pattern DO_CONTEUDO =
            Pattern.compile("(?:usinessKey(?:Like|Expression|LikeExpression)|ariables?|ariableValues?|xceptionMessage"
                    + "|ncidentMessage(?:Like)?|errorMessage)$");

    private CriteriosDaConsulta() {}

    static boolean doConteudo(JsonNode no) {
        return no.properties().stream()
                        .anyMatch(um -> DO_CONTEUDO.matcher(um.getKey()).find() && diz(um.getValue()))
                || no.valueStream().anyMatch(CriteriosDaConsulta::doConteudo);
    }

    /** The web apps send the criteria that are not used too, empty. */
    private static boolean diz(JsonNode valor) {
        return valor.isContainerNode()
                ? valor.valueStream().anyMatch(CriteriosDaConsulta::diz)
                : !valor.isNull() && !valor.asText().isBlank();
    }

    static Set<String> protocolos(JsonNode no) {
        return Stream.concat(
                        nomeados(no).flatMap(nome -> folhas(no.get(nome))).map(JsonNode::asText),
                        no.valueStream().map(CriteriosDaConsulta::protocolos).flatMap(Set::stream))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** In the place of these stands another, that no case has. */
    static void trocar(Collection<String> protocolos, JsonNode no) {
        if (no instanceof ObjectNode objeto) {
            nomeados(no).toList().forEach(nome -> objeto.set(nome, trocado(protocolos, objeto.get(nome), objeto)));
        }
        no.forEach(dentro -> trocar(protocolos, dentro));
    }

    private static JsonNode trocado(Collection<String> protocolos, JsonNode valor, ObjectNode dono) {
        if (valor.isContainerNode()) {
            ArrayNode lista = dono.arrayNode();
            valor.forEach(um -> lista.add(trocado(protocolos, um, dono)));
            return lista;
        }
        return protocolos.contains(valor.asText()) ? dono.textNode(DE_NENHUM) : valor;
    }

    private static Stream<JsonNode> folhas(JsonNode valor) {
        return valor.isContainerNode() ? valor.valueStream().flatMap(CriteriosDaConsulta::folhas) : Stream.of(valor);
    }

    private static Stream<String> nomeados(JsonNode no) {
        return List.copyOf(no.properties()).stream()
                .map(um -> um.getKey())
                .filter(nome -> PROTOCOLO.matcher(nome).find());
    }
}
