package br.central.catalogo;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Something that may be answered at once; {@code solucaoProposta} is what the operator reads to the client. */
@Schema(name = "Informacao")
public record InformacaoView(
        @Schema(example = "segunda-via-de-boleto") String codigo,

        @Schema(example = "Como obter a segunda via do boleto")
        String titulo,

        String texto,
        String solucaoProposta,
        String palavrasChave,
        @Schema(example = "financeiro/boleto/segunda-via") String classificacao) {

    static final String CLIENTE = "cliente";

    /**
     * The same, with the client's name.
     *
     * @param cliente {@code null} where that is not known yet: the gap stays, for the operator to see
     */
    public InformacaoView para(String cliente) {
        return cliente == null ? this : comTextos(um -> Lacunas.preencherOQueHa(um, Map.of(CLIENTE, cliente)));
    }

    InformacaoView comTextos(UnaryOperator<String> preenchido) {
        return new InformacaoView(
                codigo,
                titulo,
                preenchido.apply(texto),
                preenchido.apply(solucaoProposta),
                palavrasChave,
                classificacao);
    }
}
