-- Links that went out. Of the link itself there is only the hash: who reads the table can open nothing.
create table link_assinado (
  resumo varchar(64) not null,
  finalidade varchar(20) not null,
  protocolo varchar(20),
  mensagem_id bigint,
  criado_em timestamp with time zone not null,
  vence_em timestamp with time zone not null,
  aberto_em timestamp with time zone,
  usado_em timestamp with time zone,
  constraint pk_link_assinado primary key (resumo)
);
create index ix_link_assinado_protocolo on link_assinado (protocolo);
create index ix_link_assinado_mensagem on link_assinado (mensagem_id);
