-- What has to be done now, one row for each piece of work: the open atendimento itself, each demand, each consolidation,
-- each complaint. Written again, from the tables of the lifecycle, in every transaction that changes a case. States of
-- deadlines are not here: they follow from the instants.
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

-- What is open work, said here and nowhere else: the table above always holds what this view shows, in its columns'
-- order. A request that was grouped under an equal one waits with it, and is not work of its own.
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
      then case when a.tipo_cliente = 'PRESTADOR' then 'PRESTADOR' else 'CLIENTE' end
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
  cast('TRATAR_RECLAMACAO' as varchar(30)), cast('FILA' as varchar(20)),
  cast('ouvidoria' as varchar(64)), cast(null as varchar(64)), r.norma, s.classificacao,
  cast('OUVIDORIA' as varchar(20)), a.origem, a.criticidade, s.prioridade,
  r.registrada_em, r.vence_em, r.atencao_em, s.instancia
from atendimento a
join solicitacao s on s.atendimento_id = a.id
join reclamacao r on r.solicitacao_id = s.id
where not a.excluido and r.respondida_em is null and s.situacao <> 'CANCELADA';

insert into trabalho_em_aberto select * from trabalho_dos_casos;

-- How what was concluded went: for each conclusion, one row for each of its norms, of which one is the binding one.
-- Measured from the timeline soon after the conclusion, never changed by hand.
create sequence apuracao_seq start with 1 increment by 50;
create table apuracao (
  id bigint primary key,
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
  reclamado boolean not null
);
create index ix_apuracao_atendimento on apuracao (atendimento_id);
create index ix_apuracao_concluido on apuracao (concluido_em);

-- Cases whose conclusions are to be measured (again); what was closed before there was this is measured too.
create table apuracao_pendente (
  atendimento_id bigint primary key,
  desde timestamp with time zone not null
);
insert into apuracao_pendente (atendimento_id, desde)
select a.id, a.alterado_em from atendimento a
where a.encerrado_em is not null or exists (select 1 from solicitacao s
  where s.atendimento_id = a.id and (s.respondida_em is not null or s.cancelada_em is not null));
