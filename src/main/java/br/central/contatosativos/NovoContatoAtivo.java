package br.central.contatosativos;

import br.central.atendimento.contrato.CasoDoProtocolo;
import java.time.Instant;

/**
 * A call to be made. At least one of client and telephone (digits alone) is given.
 *
 * @param sobre the case it is about, {@code null} when it is about none
 * @param demanda the group's part that lacks what the client is asked for, {@code null} when it is no such call
 */
record NovoContatoAtivo(
        Long clienteId,
        String telefone,
        String assunto,
        String script,
        String melhorHorario,
        Instant ligarEm,
        CasoDoProtocolo sobre,
        Long demanda) {}
