-- A task that an analyst has added to a model and no act of the application is about: it is worked on the general form.
-- Written as it comes; whoever had it to do reads the case also after it.
create table tarefa_geral (
  tarefa varchar(64) primary key,
  atendimento_id bigint not null,
  solicitacao_id bigint,
  reclamacao_id bigint,
  nome varchar(255) not null,
  prioridade integer not null,
  vence_em timestamp with time zone,
  criada_em timestamp with time zone not null,
  encerrada_em timestamp with time zone,
  concluida_por varchar(64)
);
create index ix_tarefa_geral_atendimento on tarefa_geral (atendimento_id);

create table tarefa_geral_grupo (
  tarefa varchar(64) not null references tarefa_geral,
  grupo varchar(64) not null,
  constraint pk_tarefa_geral_grupo primary key (tarefa, grupo)
);

-- Those that are open.
create view v_tarefa_geral as
select tarefa, atendimento_id, solicitacao_id, reclamacao_id, nome, prioridade, vence_em
from tarefa_geral
where encerrada_em is null;

create or replace view v_caso_de_quem (atendimento_id, tipo, quem) as
  select s.atendimento_id, 'GRUPO', d.grupo from demanda d join solicitacao s on s.id = d.solicitacao_id
  union all
  select s.atendimento_id, 'PESSOA', d.responsavel from demanda d join solicitacao s on s.id = d.solicitacao_id
    where d.responsavel is not null
  union all
  select s.atendimento_id, 'PESSOA', d.respondida_por from demanda d join solicitacao s on s.id = d.solicitacao_id
    where d.respondida_por is not null
  union all
  select a.id, 'GRUPO', a.grupo from atendimento a
  union all
  select a.id, 'PESSOA', a.responsavel from atendimento a where a.responsavel is not null
  union all
  select a.id, 'PESSOA', a.aberto_por from atendimento a
  union all
  select a.id, 'GRUPO', a.restrito_ao_grupo from atendimento a where a.restrito_ao_grupo is not null
  union all
  select n.atendimento_id, 'GRUPO', n.de from andamento n where n.tipo = 'REDIRECIONAMENTO' and n.de is not null
  union all
  select n.atendimento_id, 'PESSOA', n.de from andamento n
    where n.tipo in ('TRANSFERENCIA', 'ASSUNCAO') and n.de is not null
  union all
  select t.atendimento_id, 'GRUPO', g.grupo from tarefa_geral t join tarefa_geral_grupo g on g.tarefa = t.tarefa;
