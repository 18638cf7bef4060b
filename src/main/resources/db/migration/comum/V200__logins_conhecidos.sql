-- From where each login has come in with the right password: there others' guessing never makes it wait.
create table login_conhecido (
  login varchar(64) not null,
  endereco varchar(64) not null,
  visto_em timestamp(6) with time zone not null,
  primary key (login, endereco)
);
create index login_conhecido_visto on login_conhecido (visto_em);
