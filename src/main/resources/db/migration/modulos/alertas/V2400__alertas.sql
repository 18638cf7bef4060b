-- The digest of deadlines goes out once a day, whichever node is first.
create table alerta_resumo (
  dia date primary key,
  enviado_em timestamp with time zone not null,
  destinatarios integer not null
);

-- Atendimentos whose own deadline passed and of which the people concerned have been told: once for each deadline.
create table alerta_vencimento (
  atendimento_id bigint not null references atendimento,
  vence_em timestamp with time zone not null,
  avisado_em timestamp with time zone not null,
  constraint pk_alerta_vencimento primary key (atendimento_id, vence_em)
);
