-- How often something that guards a secret was done, on whatever node: by a digest of who it was. A row is a while that began
-- with the first time in it, and is gone soon after.
create table vezes_contadas (
  assunto varchar(40) not null,
  quem varchar(64) not null,
  vezes integer not null,
  desde timestamp(6) with time zone not null,
  constraint pk_vezes_contadas primary key (assunto, quem)
);
create index ix_vezes_contadas_desde on vezes_contadas (desde);
