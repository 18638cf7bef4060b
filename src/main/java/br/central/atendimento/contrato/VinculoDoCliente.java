package br.central.atendimento.contrato;

import br.central.clientes.NivelDeIdentidade;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import java.time.OffsetDateTime;

/**
 * Who an atendimento is with, and how much may be said: while {@code porConfirmar} nothing of the client but the name is
 * to be shown (S4.2). {@code podeMudar} tells whether this user may link, confirm or change now, {@code nivel} how sure it is that
 * who speaks is that client.
 */
public record VinculoDoCliente(
        String protocolo,
        SituacaoAtendimento situacao,
        Origem origem,
        boolean ativo,
        Long cliente,
        TipoCliente tipoCliente,
        ContatoInformado contato,
        OffsetDateTime identidadeConfirmadaEm,
        String identidadeConfirmadaPor,
        boolean porConfirmar,
        boolean podeMudar,
        NivelDeIdentidade nivel) {}
