-- Persons that a chatbot has identified, by the hash of the token that it was given.
create table sessao_do_chatbot (
  resumo varchar(64) not null,
  integracao varchar(80) not null,
  cliente_id bigint not null,
  nivel varchar(30) not null,
  vence_em timestamp with time zone not null,
  constraint pk_sessao_do_chatbot primary key (resumo)
);
create index ix_sessao_do_chatbot_vence on sessao_do_chatbot (vence_em);
create index ix_sessao_do_chatbot_cliente on sessao_do_chatbot (cliente_id);

-- Who was tried to be identified in vain, by the hash of the CPF; the last try begins the while.
create table tentativa_no_chatbot (
  integracao varchar(80) not null,
  pessoa varchar(64) not null,
  erros integer not null,
  ultima_em timestamp with time zone not null,
  constraint pk_tentativa_no_chatbot primary key (integracao, pessoa)
);
create index ix_tentativa_no_chatbot_ultima on tentativa_no_chatbot (ultima_em);

-- Cases that a chatbot handed over to a person: it does nothing to them any more.
create table caso_com_pessoa (
  protocolo varchar(20) not null,
  integracao varchar(80) not null,
  desde timestamp with time zone not null,
  constraint pk_caso_com_pessoa primary key (protocolo)
);
