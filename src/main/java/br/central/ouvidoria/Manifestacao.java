package br.central.ouvidoria;

import br.central.atendimento.contrato.Conclusao;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import java.time.Instant;

/** A row of {@code v_manifestacao}. */
record Manifestacao(
        TipoDeManifestacao tipo,
        String classificacao,
        Origem origem,
        TipoCliente cliente,
        Instant registradaEm,
        Instant venceEm,
        Instant respondidaEm,
        Instant canceladaEm,
        Conclusao conclusao,
        boolean prorrogada) {}
