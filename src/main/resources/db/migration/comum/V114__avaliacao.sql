-- The satisfaction survey after the closing: one score for each atendimento.
create sequence avaliacao_seq start with 1 increment by 50;
create table avaliacao (
  id bigint primary key,
  atendimento_id bigint not null references atendimento,
  nota integer not null,
  comentario varchar(2000),
  registrada_em timestamp with time zone not null,
  registrada_por varchar(64) not null,
  constraint uk_avaliacao_atendimento unique (atendimento_id)
);
