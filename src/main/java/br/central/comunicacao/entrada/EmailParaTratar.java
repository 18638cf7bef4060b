package br.central.comunicacao.entrada;

import br.central.comunicacao.entrada.leitura.EmailLido;
import java.time.Instant;

/** An e-mail that was read. */
public record EmailParaTratar(long id, Instant recebidoEm, EmailLido lido) {}
