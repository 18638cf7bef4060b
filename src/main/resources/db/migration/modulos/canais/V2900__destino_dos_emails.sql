-- What became of each e-mail that came in, written in the transaction of what was done: once.
create table email_com_destino (
  email_id bigint not null references email_recebido,
  destino varchar(20) not null,
  -- The case it went to, or that it opened.
  protocolo varchar(20),
  -- Another that it is about; or may be, until somebody says so.
  ligado_a varchar(20),
  talvez boolean default false not null,
  remetente varchar(254),
  em timestamp with time zone not null,
  confirmado_em timestamp with time zone,
  resolvido_por varchar(64),
  resolvido_em timestamp with time zone,
  constraint pk_email_com_destino primary key (email_id)
);
create index ix_email_com_destino_protocolo on email_com_destino (protocolo);
create index ix_email_com_destino_ligado on email_com_destino (ligado_a, em);
create index ix_email_com_destino_remetente on email_com_destino (remetente, em);
create index ix_email_com_destino_espera on email_com_destino (talvez, destino, em);
