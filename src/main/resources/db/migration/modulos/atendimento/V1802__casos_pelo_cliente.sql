-- What was opened by a client on a channel of its own, by the key that the channel gave it (a digest: keys may tell who it is
-- from). The same key again opens nothing.
create table aberto_pelo_cliente (
  chave varchar(64) not null,
  atendimento_id bigint not null references atendimento,
  aberto_em timestamp with time zone not null,
  constraint pk_aberto_pelo_cliente primary key (chave)
);
create index ix_aberto_pelo_cliente_atendimento on aberto_pelo_cliente (atendimento_id);

-- The cases of a client that are over, the last first.
create index ix_atendimento_cliente_encerrado on atendimento (cliente_id, encerrado_em);
