package br.central.anexos;

import java.time.Instant;

/** A file of a protocol. {@code tipoConteudo} is what was detected, {@code tamanho} is in bytes. */
public record AnexoView(
        long id,
        String protocolo,
        String nome,
        String tipoConteudo,
        long tamanho,
        String sha256,
        String autor,
        Instant criadoEm) {}
