package br.central.clientes;

import br.central.comum.Recusa;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Whether the identity is confirmed and, if not, which data differ; never what is registered. */
@Schema(description = "Resultado da confirmação; as divergências dizem o campo, nunca o valor cadastrado.")
public record ConfirmacaoDeIdentidade(boolean confirmada, List<Recusa.Erro> divergencias) {}
