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

-- Whether what changed in the case may change who came back (another subject, another client, no contact after all).
alter table apuracao_pendente add column muda_a_volta boolean default false not null;
