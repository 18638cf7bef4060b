-- What addresses and links in messages are signed with, where central.segredo does not say: one row, written by whichever
-- node starts first.
create table chave_da_comunicacao (
  id integer not null,
  chave varchar(64) not null,
  constraint pk_chave_da_comunicacao primary key (id)
);
