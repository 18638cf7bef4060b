package br.central.atendimento.dominio;

import br.central.atendimento.contrato.Abertura;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;

/** What is known when the protocol is given. {@code responsavel} is the operator on the line, if any; {@code identificado}, that the client proved who it is. */
public record NovoAtendimento(
        String protocolo,
        Origem origem,
        Long clienteId,
        TipoCliente tipoCliente,
        Abertura.Dados dados,
        Contato contato,
        boolean urgente,
        boolean ativo,
        String responsavel,
        boolean identificado) {}
