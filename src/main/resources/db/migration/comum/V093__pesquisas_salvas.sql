-- Filters that a user keeps, for himself or for one of his groups. Choices only: no words typed, no documents.
create table pesquisa_salva (
  codigo varchar(36) primary key,
  nome varchar(80) not null,
  filtro varchar(1000) not null,
  dono varchar(64) not null,
  grupo varchar(64),
  alterada_em timestamp with time zone not null,
  constraint uk_pesquisa_salva unique (dono, nome)
);
create index ix_pesquisa_salva_grupo on pesquisa_salva (grupo);
