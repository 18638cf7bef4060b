-- What belongs to no single module.

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

-- How far the searchable texts have been written anew in the form of the application; see docs/operacao.md.
create table textos_refeitos (
  nome varchar(40) not null,
  versao integer not null,
  ate_id bigint not null,
  constraint pk_textos_refeitos primary key (nome)
);
insert into textos_refeitos (nome, versao, ate_id) values
  ('1-clientes', 1, 0), ('2-atendimentos', 1, 0), ('3-enderecos', 1, 0), ('4-listas', 1, 0);
