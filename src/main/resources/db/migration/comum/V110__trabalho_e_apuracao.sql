-- What has to be done now, one row for each piece of work: the open atendimento itself, each demand, each consolidation,
-- each complaint. Written again, from the tables of the lifecycle, in every transaction that changes a case. States of
-- deadlines are not here: they follow from the instants.
create table trabalho_em_aberto (
  tipo varchar(20) not null,
  item_id bigint not null,
  atendimento_id bigint not null references atendimento,
  solicitacao_id bigint,
  protocolo varchar(20) not null,
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
  constraint pk_trabalho_em_aberto primary key (tipo, item_id)
);
create index ix_trabalho_atendimento on trabalho_em_aberto (atendimento_id);

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

-- Cases whose conclusions are to be measured (again).
create table apuracao_pendente (
  atendimento_id bigint primary key,
  desde timestamp with time zone not null
);
