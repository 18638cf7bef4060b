package br.central.atendimento.dominio;

import br.central.comum.Origem;
import br.central.comum.TipoCliente;

/** What is known when the protocol is given. {@code responsavel} is the operator on the line, if any. */
public record NovoAtendimento(
        String protocolo,
        Origem origem,
        Long clienteId,
        TipoCliente tipoCliente,
        DadosDoAtendimento.Mudanca dados,
        Contato contato,
        boolean urgente,
        boolean ativo,
        String responsavel) {}
