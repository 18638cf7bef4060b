-- Files, and where their bytes are.

create sequence anexo_seq start with 1 increment by 50;

-- What is known of a file. The row stays after the removal: it is part of the log.
create table anexo (
  id bigint not null,
  protocolo varchar(20) not null,
  nome varchar(200) not null,
  tipo_conteudo varchar(150) not null,
  tamanho bigint not null,
  sha256 varchar(64) not null,
  chave varchar(36) not null,
  autor varchar(255) not null,
  criado_em timestamp with time zone not null,
  removido_em timestamp with time zone,
  removido_por varchar(255),
  versao bigint not null,
  constraint pk_anexo primary key (id)
);
create index ix_anexo_protocolo on anexo (protocolo);

-- The bytes, in pieces, so that a file is never whole in memory.
create table anexo_conteudo (
  chave varchar(36) not null,
  ordem integer not null,
  bytes bytea not null,
  constraint pk_anexo_conteudo primary key (chave, ordem)
);
