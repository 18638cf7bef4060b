-- Which person of the portal said what in a case: its timeline says that it was the client. It goes with the account.
create table autoria_no_portal (
  protocolo varchar(20) not null,
  dita_em timestamp(6) with time zone not null,
  conta_id bigint not null references conta_do_portal (id) on delete cascade,
  nome varchar(200) not null,
  constraint pk_autoria_no_portal primary key (protocolo, dita_em)
);
create index ix_autoria_no_portal_conta on autoria_no_portal (conta_id);
