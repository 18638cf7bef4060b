package br.central.catalogo;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The form of a kind of solicitação; {@code classificacao} is the path it was written for, or {@code padrao}. One that is
 * {@code exigido} is filled in whoever registers, a system too: nothing can be done about such a request without it. Where
 * {@code identidade} is asked for, nothing goes to the groups before the client's is confirmed.
 */
@Schema(name = "Formulario")
public record FormularioView(
        @Schema(example = "financeiro/boleto") String classificacao,
        @Schema(example = "Boleto") String titulo,
        @Schema(description = "Orientação ao operador") String orientacao,
        List<CampoView> campos,

        @Schema(description = "Não se registra a solicitação sem os campos obrigatórios, por nenhuma porta.")
        boolean exigido,

        @Schema(description = "Não se encaminha nem se resolve sem a identidade do cliente confirmada.")
        boolean identidade) {}
