package br.central.clientes;

import br.central.comum.Recusa;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Whether the identity is confirmed and, if not, which data differ; never what is registered. {@code semCadastro} names
 * what could not be compared because the registration lacks it.
 */
@Schema(description = "Resultado da confirmação; as divergências dizem o campo, nunca o valor cadastrado.")
public record ConfirmacaoDeIdentidade(
        boolean confirmada,
        List<Recusa.Erro> divergencias,

        @Schema(
                description = "Campos que o cadastro não tem e que por isso não foram conferidos.",
                example = "[\"nomeMae\"]")
        List<String> semCadastro) {}
