-- Queues: what nobody has taken, group by group.
create index ix_atendimento_fila on atendimento (grupo, prioridade desc, vence_em)
  include (id, excluido, restrito, restrito_por, restrito_ao_grupo)
  where tarefa is not null and responsavel is null and situacao <> 'PENDENTE';
create index ix_demanda_fila on demanda (grupo) include (solicitacao_id, tarefa, responsavel)
  where tarefa is not null and responsavel is null and situacao = 'ABERTA';
create index ix_solicitacao_em_aberto on solicitacao (id) include (vence_em, prioridade)
  where respondida_em is null and cancelada_em is null;
create index ix_solicitacao_consolidar on solicitacao (prioridade desc, vence_em)
  where tarefa is not null and respondida_em is null;
create index ix_solicitacao_atraso on solicitacao (prioridade desc, vence_em)
  where tarefa_atraso is not null and respondida_em is null;
-- Lists: the open ones in the order they came, and each order that people ask for, read from either end.
create index ix_atendimento_em_aberto on atendimento (aberto_em) where encerrado_em is null;
create index ix_atendimento_operador on atendimento (responsavel, id);
create index ix_atendimento_vence_em on atendimento (vence_em, id);
create index ix_atendimento_titulo on atendimento
  (translate(lower(titulo), 'áàâãäéêèíîóôõöúüç', 'aaaaaeeeiioooouuc'), id);
create index ix_cliente_nome on cliente
  (translate(lower(coalesce(nome_social, nome)), 'áàâãäéêèíîóôõöúüç', 'aaaaaeeeiioooouuc'));
