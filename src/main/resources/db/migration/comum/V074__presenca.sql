-- Who has which atendimento open; what is older than a minute is swept.
create table presenca (
  protocolo varchar(20) not null,
  login varchar(64) not null,
  nome varchar(200) not null,
  visto_em timestamp with time zone not null,
  constraint pk_presenca primary key (protocolo, login)
);
create index ix_presenca_visto_em on presenca (visto_em);
