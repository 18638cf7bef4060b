-- How often each step of each version of a model was left on a day, how long it had taken (ms), how many of these had a deadline
-- and how many left after it: what the engine's history holds, added up once, for a year of it to be told at once.
create table regras_calor_do_dia (
  dia date not null,
  modelo varchar(64) not null,
  passo varchar(255) not null,
  vezes bigint not null,
  duracao bigint not null,
  com_prazo bigint not null,
  atrasos bigint not null,
  constraint pk_regras_calor_do_dia primary key (modelo, dia, passo)
);

-- The days that are in it, from the first to the last without a gap.
create table regras_calor_apurado (dia date primary key);
