package br.central.atendimento.contrato;

/**
 * A call to the client of a case that something in the case asks for.
 *
 * @param telefone that was given for the case, as typed; {@code null} for the registered ones
 * @param demanda the group's part that lacks what the client is asked for, {@code null} when it is no such call
 */
public record LigacaoPedida(CasoDoProtocolo caso, String telefone, Long demanda, String assunto, String script) {}
