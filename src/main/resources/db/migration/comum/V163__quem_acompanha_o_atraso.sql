-- To whom the task of a breach is offered, as the table of escalation said when it happened.
create table grupo_do_atraso (
  solicitacao_id bigint not null references solicitacao,
  grupo varchar(64) not null,
  constraint pk_grupo_do_atraso primary key (solicitacao_id, grupo)
);
insert into grupo_do_atraso (solicitacao_id, grupo) select id, 'supervisao' from solicitacao where tarefa_atraso is not null;
insert into grupo_do_atraso (solicitacao_id, grupo) select id, 'gestao' from solicitacao where tarefa_atraso is not null;
