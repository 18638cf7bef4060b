-- What is done to many open cases one by one is one mechanism, of which a migration is one kind: of each model one runs at a time.
alter table regras_migracao rename to regras_corrida;
alter table regras_corrida rename column processo to modelo;
alter table regras_corrida rename column processo_ativo to modelo_ativo;
alter table regras_corrida add column tipo varchar(20) default 'MIGRACAO' not null;

-- Copied: constraints of the renamed table would go by the old names.
create table regras_corrida_caso (
  corrida_id bigint not null references regras_corrida on delete cascade,
  ordem integer not null,
  alvo varchar(64) not null,
  chave varchar(64),
  onde varchar(400),
  previa varchar(20) not null,
  resultado varchar(20) not null,
  motivo varchar(1000),
  tentativas integer not null,
  feito_em timestamp with time zone,
  constraint pk_regras_corrida_caso primary key (corrida_id, ordem)
);
insert into regras_corrida_caso
  select migracao_id, ordem, instancia, chave, onde, previa, resultado, motivo, tentativas, feito_em from regras_migracao_caso;
drop table regras_migracao_caso;
create index ix_regras_corrida_caso_previa on regras_corrida_caso (corrida_id, previa, ordem);
create index ix_regras_corrida_caso_resultado on regras_corrida_caso (corrida_id, resultado, tentativas, ordem);
create index ix_regras_corrida_caso_chave on regras_corrida_caso (chave);

-- Each clock that a table of deadlines would move, as the preview found it: of a request, of a complaint or of the case itself.
create table regras_reaplicacao_prazo (
  corrida_id bigint not null,
  ordem integer not null,
  numero integer not null,
  tipo varchar(20) not null,
  protocolo varchar(64) not null,
  classificacao varchar(300),
  norma varchar(1000) not null,
  legal boolean not null,
  efeito varchar(20) not null,
  antes varchar(200),
  depois varchar(200),
  vence_antes timestamp with time zone,
  vence_depois timestamp with time zone,
  passa_a_atrasar boolean not null,
  deixa_de_atrasar boolean not null,
  constraint pk_regras_reaplicacao_prazo primary key (corrida_id, ordem, numero),
  constraint fk_regras_reaplicacao_prazo foreign key (corrida_id, ordem) references regras_corrida_caso on delete cascade
);
