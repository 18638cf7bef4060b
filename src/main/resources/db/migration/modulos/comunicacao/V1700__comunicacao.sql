create sequence mensagem_seq start with 1 increment by 50;

-- Outbox of e-mails and SMS: written in the transaction of the fact it tells, sent after it.
create table mensagem (
  id bigint not null,
  canal varchar(10) not null,
  destinatario varchar(254) not null,
  assunto varchar(200) not null,
  corpo varchar(110000) not null,
  protocolo varchar(20),
  situacao varchar(15) not null,
  tentativas integer not null,
  proxima_tentativa timestamp with time zone not null,
  criada_em timestamp with time zone not null,
  enviada_em timestamp with time zone,
  erro varchar(500),
  versao bigint not null,
  -- The same text laid out, for messages that the application writes all by itself.
  corpo_html varchar(110000),
  -- What the client waits for: when it cannot be delivered the client is called.
  esperada boolean default false not null,
  -- What goes to the staff about a case is no part of what is kept about the client.
  interna boolean default false not null,
  constraint pk_mensagem primary key (id)
);
create index ix_mensagem_situacao on mensagem (situacao, proxima_tentativa);
create index ix_mensagem_protocolo on mensagem (protocolo);
