package br.central.regras.simulacao;

import br.central.comum.Natureza;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import java.time.Instant;

/**
 * A demand that there may never be.
 *
 * @param natureza {@code null} for what the catalogue suggests, as the kind of demand
 * @param abertoEm {@code null} for now
 */
public record PedidoDoSimulador(
        String classificacao,
        TipoCliente tipoCliente,
        Origem origem,
        boolean urgente,
        Natureza natureza,
        TipoDemanda tipoDemanda,
        Instant abertoEm) {}
