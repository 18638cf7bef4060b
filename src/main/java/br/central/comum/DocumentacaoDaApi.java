package br.central.comum;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.stereotype.Component;

/** What holds for the whole API: how to log in, and the refusals in {@code application/problem+json}. */
@Component
class DocumentacaoDaApi implements GlobalOpenApiCustomizer {

    private static final String PROBLEMA = "Problema";
    private static final String BASIC = "basic";

    private static final Map<String, String> DE_TODAS = Map.of(
            "400", "Requisição malformada: JSON inválido, campo desconhecido ou valor em formato não aceito",
            "401", "Não autenticado",
            "403", "Falta a permissão, que o detalhe nomeia, ou o conteúdo é restrito");

    private static final Map<String, String> DE_ESCRITA = Map.of(
            "409", "Não é possível na situação atual, ou outra pessoa mudou o registro ao mesmo tempo",
            "415", "Tipo de conteúdo não aceito",
            "422", "Regra não atendida; os campos a corrigir vêm em «erros»");

    @Override
    public void customise(OpenAPI api) {
        api.info(new Info()
                .title("Central de Atendimento")
                .version("1")
                .description("Atendimento a beneficiários e prestadores de operadoras de planos de saúde. Horários em"
                        + " ISO-8601 com fuso. Recusas em application/problem+json (RFC 9457), com o motivo em «detail»"
                        + " e os campos em «erros». Com Idempotency-Key, um POST repetido devolve a primeira"
                        + " resposta."));
        if (api.getComponents() == null) {
            api.components(new Components());
        }
        api.getComponents()
                .addSchemas(PROBLEMA, problema())
                .addSecuritySchemes(
                        BASIC,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
        api.addSecurityItem(new SecurityRequirement().addList(BASIC));
        api.getPaths().forEach(DocumentacaoDaApi::recusas);
        semGrupos(api);
    }

    /** A group of fields that is written flat stands in the schema of its body; nothing refers to one of its own. */
    private static void semGrupos(OpenAPI api) {
        Set<String> nomes = api.getComponents().getSchemas().keySet();
        String escrito;
        do {
            escrito = Json.pretty(api);
        } while (nomes.removeIf(semReferencia(escrito)));
    }

    private static Predicate<String> semReferencia(String escrito) {
        return nome -> !escrito.contains("\"#/components/schemas/" + nome + '"');
    }

    private static void recusas(String caminho, PathItem rota) {
        if (caminho.startsWith("/api/")) {
            rota.readOperationsMap().forEach((metodo, operacao) -> recusas(caminho, metodo, operacao));
        }
    }

    private static void recusas(String caminho, PathItem.HttpMethod metodo, Operation operacao) {
        Map<String, String> todas = new LinkedHashMap<>(DE_TODAS);
        if (caminho.contains("{")) {
            todas.put("404", "Não há esse registro");
        }
        if (metodo != PathItem.HttpMethod.GET) {
            todas.putAll(DE_ESCRITA);
        }
        todas.forEach((status, descricao) -> operacao.getResponses()
                .addApiResponse(
                        status,
                        new ApiResponse()
                                .description(descricao)
                                .content(new Content()
                                        .addMediaType(
                                                "application/problem+json",
                                                new MediaType()
                                                        .schema(new Schema<>()
                                                                .$ref("#/components/schemas/" + PROBLEMA))))));
    }

    private static Schema<?> problema() {
        return new ObjectSchema()
                .description("Recusa, na forma da RFC 9457.")
                .addProperty("type", new StringSchema().example("about:blank"))
                .addProperty("title", new StringSchema().example("Regra não atendida"))
                .addProperty("status", new IntegerSchema().example(422))
                .addProperty("detail", new StringSchema().example("Há campos a corrigir."))
                .addProperty("instance", new StringSchema().example("/api/atendimentos"))
                .addProperty(
                        "erros",
                        new ArraySchema()
                                .items(new ObjectSchema()
                                        .addProperty("campo", new StringSchema().example("cliente.cpf"))
                                        .addProperty(
                                                "mensagem",
                                                new StringSchema().example("CPF inválido: confira os dígitos."))));
    }
}
