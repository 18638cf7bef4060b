package br.central.regras.portao;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;

/** An exception to a legal maximum; it holds from its approval until it is ended. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExcecaoView(
        long id,
        String norma,
        int quantidade,
        String unidade,
        String motivo,
        String pedidaPor,
        OffsetDateTime pedidaEm,
        String aprovadaPor,
        OffsetDateTime aprovadaEm,
        String encerradaPor,
        OffsetDateTime encerradaEm) {}
