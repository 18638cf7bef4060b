-- Who a note of the staff is meant for, and who of them has read it.
create sequence mencao_seq start with 1 increment by 50;
create table mencao (
  id bigint primary key,
  andamento_id bigint not null references andamento,
  atendimento_id bigint not null references atendimento,
  usuario varchar(64),
  grupo varchar(64),
  quando timestamp with time zone not null,
  constraint ck_mencao_de_um check ((usuario is null) <> (grupo is null))
);
create index ix_mencao_usuario on mencao (usuario, quando);
create index ix_mencao_grupo on mencao (grupo, quando);
create index ix_mencao_atendimento on mencao (atendimento_id);
create index ix_mencao_andamento on mencao (andamento_id);

create table mencao_lida (
  mencao_id bigint not null references mencao,
  usuario varchar(64) not null,
  em timestamp with time zone not null,
  primary key (mencao_id, usuario)
);

alter table atendimento add contato_horario varchar(60);
