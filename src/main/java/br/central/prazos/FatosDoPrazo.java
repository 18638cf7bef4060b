package br.central.prazos;

import br.central.comum.Natureza;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What the deadlines of a demand depend on.
 *
 * @param classificacao path of codes, such as {@code financeiro/boleto/segunda-via}; {@code null} while unclassified
 */
public record FatosDoPrazo(
        Natureza natureza,
        TipoDemanda tipoDemanda,
        String classificacao,
        TipoCliente tipoCliente,
        Origem origem,
        boolean urgente) {

    /** How the tables know the re-analysis of a refusal, whatever the request is about. */
    private static final String REANALISE = "ouvidoria/reanalise";

    /** A complaint to the ouvidoria about a request of those facts. */
    public static FatosDoPrazo daReclamacao(TipoDemanda tipoDemanda, String classificacao, TipoCliente tipoCliente) {
        return new FatosDoPrazo(Natureza.OUVIDORIA, tipoDemanda, classificacao, tipoCliente, Origem.OUVIDORIA, false);
    }

    /** The re-analysis of its refusal. */
    public static FatosDoPrazo daReanalise(TipoDemanda tipoDemanda, TipoCliente tipoCliente) {
        return daReclamacao(tipoDemanda, REANALISE, tipoCliente);
    }

    public FatosDoPrazo {
        Objects.requireNonNull(natureza, "natureza");
        Objects.requireNonNull(tipoDemanda, "tipoDemanda");
        Objects.requireNonNull(tipoCliente, "tipoCliente");
        Objects.requireNonNull(origem, "origem");
    }

    /** The inputs of the decision, by name; enums as their names and no classification as an empty path. */
    public Map<String, Object> variaveis() {
        Map<String, Object> variaveis = new LinkedHashMap<>();
        variaveis.put("natureza", natureza.name());
        variaveis.put("tipoDemanda", tipoDemanda.name());
        variaveis.put("classificacao", classificacao == null ? "" : classificacao);
        variaveis.put("tipoCliente", tipoCliente.name());
        variaveis.put("origem", origem.name());
        variaveis.put("urgente", urgente);
        return variaveis;
    }
}
