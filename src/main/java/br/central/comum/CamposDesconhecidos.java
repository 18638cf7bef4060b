package br.central.comum;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.PropertyName;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * A record whose groups are written flat ({@code @JsonUnwrapped}) refuses a field that it does not have, as every other does:
 * Jackson itself lets those pass.
 */
@Component
class CamposDesconhecidos extends SimpleModule {

    CamposDesconhecidos() {
        setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyDeserializer(
                    DeserializationConfig config, BeanDescription tipo, JsonDeserializer<?> leitor) {
                List<BeanPropertyDefinition> partes = tipo.findProperties();
                return partes.stream().anyMatch(parte -> grupo(config, parte))
                        ? new Conferido(leitor, nomes(config, partes).toList())
                        : leitor;
            }
        });
    }

    private static boolean grupo(DeserializationConfig config, BeanPropertyDefinition parte) {
        return parte.getPrimaryMember() != null
                && config.getAnnotationIntrospector().findUnwrappingNameTransformer(parte.getPrimaryMember()) != null;
    }

    private static Stream<String> nomes(DeserializationConfig config, List<BeanPropertyDefinition> partes) {
        return partes.stream()
                .flatMap(parte -> grupo(config, parte)
                        ? nomes(config, partesDe(config, parte.getPrimaryType()))
                        : Stream.concat(
                                Stream.of(parte.getName()),
                                parte.findAliases().stream().map(PropertyName::getSimpleName)));
    }

    private static List<BeanPropertyDefinition> partesDe(DeserializationConfig config, JavaType grupo) {
        return config.introspect(grupo).findProperties();
    }

    private static final class Conferido extends DelegatingDeserializer {

        private final transient Collection<Object> nomes;

        Conferido(JsonDeserializer<?> leitor, Collection<?> nomes) {
            super(leitor);
            this.nomes = List.copyOf(nomes);
        }

        @Override
        protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> leitor) {
            return new Conferido(leitor, nomes);
        }

        @Override
        public Object deserialize(JsonParser corpo, DeserializationContext contexto) throws IOException {
            try (TokenBuffer lido = contexto.bufferForInputBuffering(corpo)) {
                lido.copyCurrentStructure(corpo);
                JsonParser campos = lido.asParserOnFirstToken();
                for (String nome = campos.nextFieldName(); nome != null; nome = campos.nextFieldName()) {
                    if (!nomes.contains(nome)) {
                        throw UnrecognizedPropertyException.from(corpo, handledType(), nome, nomes);
                    }
                    campos.nextToken();
                    campos.skipChildren();
                }
                return super.deserialize(lido.asParserOnFirstToken(), contexto);
            }
        }
    }
}
