package br.central.atendimento.contrato;

/**
 * An open atendimento that a call to a client is; nothing of its content.
 *
 * @param responsavel the operator on the line
 */
public record CasoDaChamada(
        String protocolo,
        String responsavel,
        boolean identidadePorConfirmar,
        boolean noContato,
        boolean classificado) {}
