-- Who has a second factor: its secret, enciphered with a key that is not in the database, and the ways back in, hashed with
-- another. A secret is kept once a code of it was given; a step of time counts once.
create table segundo_fator (
  login varchar(64) not null primary key,
  segredo varchar(200) not null,
  confirmado_em timestamp(6) with time zone not null,
  ultimo_passo bigint not null,
  erros int not null,
  espera_ate timestamp(6) with time zone
);
create table codigo_de_recuperacao (
  login varchar(64) not null references segundo_fator (login) on delete cascade,
  resumo varchar(64) not null,
  primary key (login, resumo)
);
