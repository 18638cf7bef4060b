-- First answer given to each Idempotency-Key, so that a repeat returns it.
create table idempotencia (
  chave varchar(200) not null,
  usuario varchar(64) not null,
  rota varchar(300) not null,
  resumo varchar(64) not null,
  status integer,
  local varchar(300),
  corpo varchar(1000000),
  criada_em timestamp with time zone not null,
  constraint pk_idempotencia primary key (usuario, chave)
);
