package br.central.tasklist.registro;

import br.central.atendimento.contrato.Endereco;
import br.central.catalogo.CampoView;
import br.central.catalogo.FormularioView;
import br.central.comum.TextoVisto;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** The address of a request, wherever its form asks for it: requests are equal by it. */
final class EnderecosDaSolicitacao {

    private static final List<String> PARTES =
            List.of("cep", "logradouro", "numero", "complemento", "bairro", "cidade", "uf");

    private EnderecosDaSolicitacao() {}

    /** None when nothing was typed. */
    static Endereco dasPartes(UnaryOperator<String> partes) {
        if (PARTES.stream().map(partes).map(TextoVisto::ouNulo).allMatch(Objects::isNull)) {
            return null;
        }
        return new Endereco(
                TextoVisto.ouNulo(partes.apply("cep")),
                TextoVisto.ouNulo(partes.apply("logradouro")),
                TextoVisto.ouNulo(partes.apply("numero")),
                TextoVisto.ouNulo(partes.apply("complemento")),
                TextoVisto.ouNulo(partes.apply("bairro")),
                TextoVisto.ouNulo(partes.apply("cidade")),
                TextoVisto.ouNulo(partes.apply("uf")));
    }

    /** That of the first field of the form that takes one. */
    static Endereco doFormulario(FormularioView formulario, Map<String, Object> campos) {
        return formulario.campos().stream()
                .filter(campo -> campo.tipo() == CampoView.Tipo.ENDERECO)
                .map(campo -> campos.get(campo.codigo()))
                .filter(Map.class::isInstance)
                .map(partes -> dasPartes(parte -> Objects.toString(((Map<?, ?>) partes).get(parte), null)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
