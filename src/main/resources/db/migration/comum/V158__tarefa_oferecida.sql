-- To which groups a model offers what has no group of its own in the other tables, and the priority it gives it: written
-- as the task comes and gone with it, so that the queues are as the model says and nobody asks the engine for each row.
create table tarefa_oferecida (
  tarefa varchar(64) not null,
  grupo varchar(64) not null,
  prioridade integer not null,
  constraint pk_tarefa_oferecida primary key (tarefa, grupo)
);

-- What is open is as the models said until now.
insert into tarefa_oferecida (tarefa, grupo, prioridade)
select s.tarefa, g.grupo, s.prioridade from solicitacao s
  cross join (select 'atendimento' as grupo union all select 'supervisao') g
  where s.tarefa is not null
union all
select s.tarefa_atraso, g.grupo, s.prioridade from solicitacao s
  cross join (select 'supervisao' as grupo union all select 'gestao') g
  where s.tarefa_atraso is not null
union all
select r.tarefa, 'ouvidoria', 90 from reclamacao r where r.tarefa is not null
union all
select k.tarefa, 'atendimento', 50 from contato_ativo k where k.tarefa is not null and k.concluido_em is null;
