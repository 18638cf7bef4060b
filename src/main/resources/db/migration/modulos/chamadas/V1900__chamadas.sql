-- Calls that telephony announces; kept while they matter to who has to call back.
create sequence chamada_seq start with 1 increment by 50;
create table chamada (
  id bigint not null,
  versao integer not null,
  operador varchar(64) not null,
  -- Digits alone; null when the number is withheld.
  telefone varchar(15),
  situacao varchar(10) not null,
  recebida_em timestamp with time zone not null,
  mudou_em timestamp with time zone not null,
  cliente_id bigint,
  -- Whose call it may be, best first: ids separated by commas.
  candidatos varchar(400),
  -- Typed on the keypad, and there is such an atendimento.
  protocolo_informado varchar(20),
  opcao varchar(20),
  -- Of the atendimento opened when it was answered.
  protocolo varchar(20),
  contato_ativo_id bigint,
  constraint pk_chamada primary key (id)
);
-- What each node asks every second while somebody listens.
create index ix_chamada_mudou_em on chamada (mudou_em);
create index ix_chamada_operador on chamada (operador, recebida_em);
create index ix_chamada_cliente on chamada (cliente_id);
-- What is erased is found by what it belongs to, however much there is.
create index ix_chamada_protocolo on chamada (protocolo);
create index ix_chamada_telefone on chamada (telefone);
