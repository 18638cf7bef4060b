-- Open work as a table, what was concluded as it was measured, and the sums of days.

-- What has to be done now, one row for each piece of work: the open atendimento itself, each demand, each consolidation,
-- each complaint, what was granted and is not done yet. Written again, from the tables of the lifecycle, in every
-- transaction that changes a case. States of deadlines are not here: they follow from the instants.
create table trabalho_em_aberto (
  tipo varchar(20) not null,
  item_id bigint not null,
  atendimento_id bigint not null references atendimento,
  solicitacao_id bigint,
  protocolo varchar(20) not null,
  protocolo_da_solicitacao varchar(20),
  etapa varchar(30) not null,
  espera varchar(20) not null,
  grupo varchar(64),
  responsavel varchar(64),
  norma varchar(60),
  classificacao varchar(200),
  natureza varchar(20) not null,
  origem varchar(20) not null,
  criticidade varchar(10) not null,
  prioridade integer not null,
  aberto_em timestamp with time zone not null,
  vence_em timestamp with time zone,
  atencao_em timestamp with time zone,
  instancia varchar(64),
  constraint pk_trabalho_em_aberto primary key (tipo, item_id)
);
create index ix_trabalho_atendimento on trabalho_em_aberto (atendimento_id);

-- What is open work of the cases, said here and nowhere else: the table above always holds what this view and the next
-- show, in its columns' order. A request that was grouped under an equal one waits with it, and is not work of its own. A
-- complaint goes on when its request is cancelled, and the client who complained is still to be called once the ouvidoria
-- has answered.
create view trabalho_dos_casos as
select cast('ATENDIMENTO' as varchar(20)) as tipo, a.id as item_id, a.id as atendimento_id,
  cast(null as bigint) as solicitacao_id, a.protocolo, cast(null as varchar(20)) as protocolo_da_solicitacao,
  cast(case a.situacao when 'PENDENTE' then 'RETOMAR_PENDENTE' when 'AGUARDANDO_RETORNO' then 'DAR_RETORNO'
    when 'ENCAMINHADO' then 'COM_OS_GRUPOS' else 'ATENDER' end as varchar(30)) as etapa,
  cast(case when a.responsavel is null then 'FILA' else 'TRABALHO' end as varchar(20)) as espera,
  a.grupo, a.responsavel, a.norma, a.classificacao, a.natureza, a.origem, a.criticidade, a.prioridade,
  a.aberto_em, a.vence_em, a.atencao_em, a.instancia
from atendimento a
where not a.excluido and a.encerrado_em is null
  and a.situacao in ('ABERTO', 'EM_ATENDIMENTO', 'PENDENTE', 'AGUARDANDO_RETORNO', 'ENCAMINHADO')
union all
select cast('DEMANDA' as varchar(20)), d.id, a.id, s.id, a.protocolo, s.protocolo,
  cast(case d.situacao when 'ABERTA' then 'RESPONDER_DEMANDA' else 'AGUARDANDO_COMPLEMENTO' end as varchar(30)),
  cast(case when d.situacao = 'AGUARDANDO_COMPLEMENTO'
      then coalesce(d.aguarda, case when a.tipo_cliente = 'PRESTADOR' then 'PRESTADOR' else 'CLIENTE' end)
    when d.responsavel is null then 'FILA' else 'TRABALHO' end as varchar(20)),
  d.grupo, d.responsavel, s.norma, s.classificacao, s.natureza, a.origem, a.criticidade, s.prioridade,
  s.aberta_em, s.vence_em, s.atencao_em, s.instancia
from atendimento a
join solicitacao s on s.atendimento_id = a.id
join demanda d on d.solicitacao_id = s.id
where not a.excluido and d.respondida_em is null and d.situacao in ('ABERTA', 'AGUARDANDO_COMPLEMENTO')
union all
select cast('CONSOLIDACAO' as varchar(20)), s.id, a.id, s.id, a.protocolo, s.protocolo,
  cast('CONSOLIDAR' as varchar(30)), cast('FILA' as varchar(20)),
  a.grupo, cast(null as varchar(64)), s.norma, s.classificacao, s.natureza, a.origem, a.criticidade, s.prioridade,
  s.aberta_em, s.vence_em, s.atencao_em, s.instancia
from atendimento a
join solicitacao s on s.atendimento_id = a.id
where not a.excluido and s.situacao = 'EM_ANDAMENTO'
  and exists (select 1 from demanda d
    where d.solicitacao_id = s.id and d.rodada = s.rodada and d.situacao = 'RESPONDIDA')
  and not exists (select 1 from demanda d
    where d.solicitacao_id = s.id and d.rodada = s.rodada and d.situacao in ('ABERTA', 'AGUARDANDO_COMPLEMENTO'))
union all
select cast('RECLAMACAO' as varchar(20)), r.id, a.id, s.id, a.protocolo, s.protocolo,
  cast(case when r.respondida_em is null then 'TRATAR_RECLAMACAO' else 'RETORNAR_RECLAMACAO' end as varchar(30)),
  cast('FILA' as varchar(20)),
  cast(case when r.respondida_em is null then 'ouvidoria' else r.grupo_do_retorno end as varchar(64)),
  cast(null as varchar(64)), r.norma, s.classificacao,
  cast('OUVIDORIA' as varchar(20)), a.origem, a.criticidade, s.prioridade,
  r.registrada_em, r.vence_em, r.atencao_em, coalesce(r.instancia, s.instancia)
from atendimento a
join solicitacao s on s.atendimento_id = a.id
join reclamacao r on r.solicitacao_id = s.id
where not a.excluido and (r.respondida_em is null and (r.instancia is not null or s.situacao <> 'CANCELADA')
  or r.retorno = 'A_LIGAR');

-- What was granted and is not done yet: after the answer the clocks of care, of effect and of whoever has still to be told
-- go on, in the sight of the supervision, until they are met. It has no instance: the one that had it answered has ended.
create view trabalho_por_cumprir as
select cast('CUMPRIMENTO' as varchar(20)) as tipo, r.id as item_id, a.id as atendimento_id, s.id as solicitacao_id,
  a.protocolo, s.protocolo as protocolo_da_solicitacao,
  cast(case r.cumprimento when 'REALIZACAO' then 'ACOMPANHAR_REALIZACAO' when 'EFEITO' then 'ACOMPANHAR_EFEITO'
    else 'ACOMPANHAR_CIENCIA' end as varchar(30)) as etapa,
  cast(case r.cumprimento when 'REALIZACAO' then 'PRESTADOR' else 'FILA' end as varchar(20)) as espera,
  cast('supervisao' as varchar(64)) as grupo, cast(null as varchar(64)) as responsavel, r.norma,
  s.classificacao, s.natureza, a.origem, a.criticidade, s.prioridade, r.aberto_em, r.vence_em, r.atencao_em,
  cast(null as varchar(64)) as instancia
from atendimento a
join relogio r on r.atendimento_id = a.id
join solicitacao s on s.id = r.solicitacao_id
where not a.excluido and s.situacao = 'RESPONDIDA' and r.cumprimento in ('REALIZACAO', 'EFEITO', 'CIENCIA')
  and r.vinculante and r.vence_em is not null and r.reclamacao_id is null
  and r.cumprido_em is null and r.dispensado_em is null and r.substituido_em is null;

-- How what was concluded went: for each conclusion, one row for each of its norms, of which one is the binding one.
-- Measured from the timeline soon after the conclusion, never changed by hand. The subject is the part of the
-- classification by which a new contact of the client counts as coming back.
create table apuracao (
  id bigint generated by default as identity primary key,
  tipo varchar(20) not null,
  item_id bigint not null,
  atendimento_id bigint not null references atendimento,
  solicitacao_id bigint,
  vinculante boolean not null,
  norma varchar(60),
  etapa varchar(30) not null,
  grupo varchar(64),
  responsavel varchar(64),
  classificacao varchar(200),
  assunto varchar(200),
  natureza varchar(20) not null,
  origem varchar(20) not null,
  cliente_id bigint,
  aberto_em timestamp with time zone not null,
  vence_em timestamp with time zone,
  concluido_em timestamp with time zone not null,
  minutos_corridos integer not null,
  minutos_uteis integer not null,
  minutos_na_fila integer not null,
  minutos_em_trabalho integer not null,
  minutos_com_cliente integer not null,
  minutos_com_prestador integer not null,
  no_contato boolean not null,
  reaberto boolean not null,
  reclamado boolean not null,
  nota integer
);
create index ix_apuracao_atendimento on apuracao (atendimento_id);
create index ix_apuracao_concluido on apuracao (concluido_em);

-- Cases whose conclusions are to be measured (again): one row for each act that concluded something, only ever added by who
-- acts, so that nobody waits for who measures.
create table apuracao_pendente (
  id bigint generated by default as identity primary key,
  atendimento_id bigint not null,
  desde timestamp with time zone not null,
  -- Whether what changed in the case may change who came back (another subject, another client, no contact after all).
  muda_a_volta boolean default false not null
);

-- Of all nodes, who holds this row measures.
create table apuracao_vez (
  id integer primary key
);
insert into apuracao_vez (id) values (1);

-- Days of which nothing more is expected to be measured, added up once: a year of figures is then read from some thousand
-- rows instead of a million facts. A day without its row here is counted from the facts; measuring anew what was concluded
-- in it takes the row away.
create table dia_somado (
  inicio timestamp with time zone primary key,
  fim timestamp with time zone not null,
  dias_da_volta integer not null
);

-- The facts of such a day that only differ in what no total tells apart. Of the minutes each is kept, separated by commas:
-- percentiles are counted from them.
create table apuracao_do_dia (
  inicio timestamp with time zone not null references dia_somado on delete cascade,
  tipo varchar(20) not null,
  vinculante boolean not null,
  norma varchar(60),
  etapa varchar(30) not null,
  grupo varchar(64),
  origem varchar(20) not null,
  ramo varchar(200),
  respondidas integer not null,
  com_prazo integer not null,
  no_prazo integer not null,
  reabertos integer not null,
  reclamados integer not null,
  no_contato integer not null,
  encerrados integer not null,
  voltaram integer not null,
  notas integer not null,
  soma_das_notas integer not null,
  corridos varchar(1000000) not null,
  uteis varchar(1000000) not null,
  atrasadas integer not null,
  minutos_na_fila bigint not null,
  minutos_em_trabalho bigint not null,
  minutos_com_cliente bigint not null,
  minutos_com_prestador bigint not null
);
create index ix_apuracao_do_dia on apuracao_do_dia (inicio);
