package br.central.seguranca.login;

import br.central.seguranca.AtoVigiado;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.web.util.UrlPathHelper;

/**
 * What of the calls of the engine's interfaces is a change: whatever is written, but for asking by POST, the daily work on tasks,
 * and publishing, which the engine itself tells. Of the body, the ids that say what was changed.
 */
final class MudancaNoMotor {

    private static final Pattern NO_MOTOR =
            Pattern.compile("^/(?:engine-rest|camunda/api/engine)(?:/engine/[^/]+)?(/.+?)/*$");
    private static final Pattern DA_PESSOA =
            Pattern.compile("^/camunda/api/admin/auth/user/.+/(profile|credentials)/*$");

    private static final Set<String> SO_LEEM = Set.of("GET", "HEAD", "OPTIONS");

    /** A POST to a list asks for what of it fits; these are not lists. */
    private static final Pattern PERGUNTA = Pattern.compile(
            "^/(history/)?(?!(message|signal|condition|cleanup)$)[^/]+(/count)?$|^/filter/[^/]+/(list|count|singleResult)$"
                    + "|^/decision-definition/.+/evaluate$|^/migration/(generate|validate)$|^/identity/|^/schema/log$");

    private static final Pattern TRABALHO = Pattern.compile(
            "^/task/[^/]+/(claim|unclaim|assignee|complete|submit-form|bpmnError)$|^/deployment/create$");

    private static final Map<Pattern, AtoVigiado> ATOS = new LinkedHashMap<>();

    static {
        ATOS.put(Pattern.compile("^/(group|tenant)/"), AtoVigiado.GRUPO);
        ATOS.put(Pattern.compile("^/user/"), AtoVigiado.USUARIO);
        ATOS.put(Pattern.compile("^/authorization/"), AtoVigiado.AUTORIZACAO);
        ATOS.put(
                Pattern.compile(
                        "^/deployment/|^/(process|decision)-definition/(?!.+/(start|submit-form|restart|restart-async)$)"),
                AtoVigiado.MODELO);
    }

    /** Numbers and ids, as whoever gave them wrote them; never the name, the e-mail or the password that stand beside them. */
    private static final List<String> CAMPOS = List.of(
            "id",
            "userId",
            "groupId",
            "type",
            "resourceType",
            "resourceId",
            "permissions",
            "suspended",
            "retries",
            "processDefinitionKey",
            "processDefinitionId",
            "processInstanceId",
            "processInstanceIds",
            "historicProcessInstanceIds",
            "jobDefinitionId",
            "jobIds");

    private static final Predicate<String> DE_UM_ID =
            Pattern.compile("[\\w.:@*-]{1,64}").asMatchPredicate();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UrlPathHelper CAMINHOS = new UrlPathHelper();

    private MudancaNoMotor() {}

    static Optional<AtoVigiado> de(HttpServletRequest pedido) {
        // Decoded, as the servlets are found.
        String caminho = CAMINHOS.getPathWithinApplication(pedido);
        if (SO_LEEM.contains(pedido.getMethod())) {
            return Optional.empty();
        }
        if (DA_PESSOA.matcher(caminho).matches()) {
            return Optional.of(AtoVigiado.USUARIO);
        }
        Matcher noMotor = NO_MOTOR.matcher(caminho);
        if (!noMotor.matches() || "POST".equals(pedido.getMethod()) && naoMuda(noMotor.group(1))) {
            return Optional.empty();
        }
        return Optional.of(ato(noMotor.group(1)));
    }

    private static boolean naoMuda(String recurso) {
        return PERGUNTA.matcher(recurso).find() || TRABALHO.matcher(recurso).find();
    }

    private static AtoVigiado ato(String recurso) {
        return ATOS.entrySet().stream()
                .filter(um -> um.getKey().matcher(recurso).find())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(AtoVigiado.MOTOR);
    }

    /** The address, and of the body what tells of whom and of what. */
    static String alvo(HttpServletRequest pedido, byte[] corpo) {
        String endereco = EnderecosSemDados.so(EnderecosSemDados.caminho(pedido), DE_UM_ID);
        return Stream.concat(Stream.of(pedido.getMethod(), endereco), ids(corpo))
                .collect(Collectors.joining(" "));
    }

    private static Stream<String> ids(byte[] corpo) {
        JsonNode raiz;
        try {
            raiz = JSON.readTree(corpo);
        } catch (IOException outroFormato) {
            return Stream.empty();
        }
        JsonNode perfil = raiz.path("profile");
        JsonNode onde = perfil.isObject() ? perfil : raiz;
        return CAMPOS.stream()
                .map(campo -> campo + "=" + valor(campo, onde.path(campo)))
                .filter(um -> !um.endsWith("="));
    }

    private static String valor(String campo, JsonNode valor) {
        if (campo.equals("type") && !valor.isNumber()) {
            // Of a group, a word of one's own.
            return "";
        }
        return StreamSupport.stream((valor.isArray() ? valor : List.of(valor)).spliterator(), false)
                .filter(um -> um.isValueNode() && !um.isNull())
                .map(JsonNode::asText)
                .filter(DE_UM_ID)
                .collect(Collectors.joining(","));
    }
}
