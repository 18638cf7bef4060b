package br.central.contatosativos;

import br.central.atendimento.contrato.TarefaView;

/** What a task is about in which a client is to be called. */
public record UmaLigacao(ContatoAtivoView contato) implements TarefaView.Sobre {}
