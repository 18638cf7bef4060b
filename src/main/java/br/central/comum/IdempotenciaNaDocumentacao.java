package br.central.comum;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Shows the {@code Idempotency-Key} header on every POST of the API's documentation. */
@Component
class IdempotenciaNaDocumentacao implements GlobalOperationCustomizer {

    @Override
    public Operation customize(Operation operacao, HandlerMethod metodo) {
        if (metodo.hasMethodAnnotation(PostMapping.class)) {
            operacao.addParametersItem(new HeaderParameter()
                    .name(Idempotencia.CABECALHO)
                    .description("Opcional. Uma repetição com a mesma chave, em até 48 horas, devolve a primeira"
                            + " resposta sem executar de novo.")
                    .required(false)
                    .schema(new StringSchema().minLength(1).maxLength(200)));
        }
        return operacao;
    }
}
