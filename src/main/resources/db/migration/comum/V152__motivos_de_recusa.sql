-- Why requests are refused, in plain language, with the clause or the law each rests on.
create table motivo_de_recusa (
  codigo varchar(60) not null,
  tiss varchar(4),
  descricao varchar(160) not null,
  texto varchar(2000) not null,
  fundamento varchar(1000) not null,
  ativo boolean not null,
  constraint pk_motivo_de_recusa primary key (codigo)
);

alter table demanda add column motivo_de_recusa varchar(60);
alter table solicitacao add column motivo_de_recusa varchar(60);
alter table reclamacao add column motivo_de_recusa varchar(60);
