package br.central.comum;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** No deeper, longer or larger than anything that is really sent; what goes beyond is told so ({@link CorpoIlegivel}). */
@Configuration(proxyBeanMethods = false)
class LimitesDoJson {

    static final int NIVEIS = 100;
    static final int TEXTO = 2_000_000;
    static final int NUMERO = 100;
    static final int NOME = 1_000;

    @Bean
    Jackson2ObjectMapperBuilderCustomizer jsonComLimites() {
        return json -> json.factory(JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(NIVEIS)
                        .maxStringLength(TEXTO)
                        .maxNumberLength(NUMERO)
                        .maxNameLength(NOME)
                        .maxDocumentLength(PedidoLido.TAMANHO_MAXIMO)
                        .build())
                .build());
    }
}
