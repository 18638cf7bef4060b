package br.central.consulta;

import br.central.comum.TipoCliente;
import io.swagger.v3.oas.annotations.media.Schema;

/** The client in a row: the name to call the person by, CPF or CNPJ formatted. */
public record ClienteNaLista(
        long id,
        String nome,
        TipoCliente tipo,
        @Schema(example = "529.982.247-25") String documento) {}
