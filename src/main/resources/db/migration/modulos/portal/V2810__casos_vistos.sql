-- When each person of the portal last looked at a case. It goes with the account.
create table caso_visto (
  conta_id bigint not null references conta_do_portal (id) on delete cascade,
  protocolo varchar(20) not null,
  visto_em timestamp(6) with time zone not null,
  constraint pk_caso_visto primary key (conta_id, protocolo)
);
