package br.central.regras.corrida;

import br.central.regras.corrida.TipoDeCorrida.Qual;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A run and how far it has got; times are of the operator's time zone, people by their names.
 *
 * @param inicio {@code null} before it has begun
 * @param falha why it could not be
 */
public record Corrida(
        long id,
        Qual tipo,
        Versoes versoes,
        SituacaoDaCorrida situacao,
        String pedidaPor,
        OffsetDateTime pedidaEm,
        Inicio inicio,
        OffsetDateTime terminadaEm,
        Map<ResultadoDoCaso, Integer> casos,
        String falha)
        implements Contada {

    /** Of what the cases are, and from which of its versions to which. */
    public record Versoes(String modelo, String nome, int de, int para) {}

    /** Who began it and why, and who stopped it. */
    @Schema(name = "InicioDaCorrida")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Inicio(String por, OffsetDateTime em, String motivo, String paradaPor) {}

    /** With people by their names instead of their logins, and with its cases counted. */
    Corrida dita(UnaryOperator<String> nome, Map<ResultadoDoCaso, Integer> contados) {
        return new Corrida(
                id,
                tipo,
                versoes,
                situacao,
                nome.apply(pedidaPor),
                pedidaEm,
                inicio == null
                        ? null
                        : new Inicio(
                                nome.apply(inicio.por()), inicio.em(), inicio.motivo(), nome.apply(inicio.paradaPor())),
                terminadaEm,
                contados,
                falha);
    }
}
