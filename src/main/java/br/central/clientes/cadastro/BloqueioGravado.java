package br.central.clientes.cadastro;

import jakarta.persistence.Embeddable;
import java.time.Instant;

/** That the person asked for the data to be left alone (LGPD, art. 18, IV). */
@Embeddable
record BloqueioGravado(Instant dadosBloqueadosEm, String dadosBloqueadosPor, String motivoDoBloqueio) {}
