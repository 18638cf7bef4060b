-- What cases are looked for by.

-- One text per case with everything it is looked for by. A table of its own: a case changes often and is wide, its text
-- is written once or twice and is narrow to walk through, the newest first.
create table texto_do_atendimento (
  atendimento_id bigint primary key references atendimento on delete cascade,
  aberto_em timestamp with time zone not null,
  -- Lower case, no accents; starts with a space so that " word" finds every word's beginning.
  texto varchar(99999) not null,
  -- Words are mostly looked for among one's own cases.
  responsavel varchar(64),
  aberto_por varchar(64),
  -- Lower case, no accents: what has the words is put in order by it without looking up whose case it is.
  nome_do_cliente varchar(200)
);
create index ix_texto_do_atendimento_em on texto_do_atendimento (aberto_em, atendimento_id);

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
