-- From a group or a person to the cases given to them, without reading the tables.
create index ix_demanda_de_quem on demanda (grupo, solicitacao_id);
create index ix_solicitacao_do_caso on solicitacao (id) include (atendimento_id);
create index ix_andamento_de_quem on andamento (de, atendimento_id)
  where tipo in ('REDIRECIONAMENTO', 'TRANSFERENCIA', 'ASSUNCAO') and de is not null;
