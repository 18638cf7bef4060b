-- First answer given to each Idempotency-Key, so that a repeat returns it.
create table idempotencia (
  usuario varchar(255) not null,
  chave varchar(200) not null,
  -- SHA-256 of route and body.
  resumo varchar(64) not null,
  status integer,
  tipo varchar(200),
  local varchar(2000),
  corpo bytea,
  criada_em timestamp with time zone not null,
  constraint pk_idempotencia primary key (usuario, chave)
);
create index ix_idempotencia_criada_em on idempotencia (criada_em);
