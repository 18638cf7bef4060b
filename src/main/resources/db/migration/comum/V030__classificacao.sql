-- The tree of subjects. The path never changes once it exists: rules, forms and history refer to it, so it is the key.
create table classificacao (
  caminho varchar(200) not null,
  codigo varchar(60) not null,
  pai varchar(200),
  descricao varchar(120) not null,
  nivel integer not null,
  situacao varchar(20) not null,
  ultimo_nivel boolean not null,
  natureza varchar(20),
  tipo_demanda varchar(30),
  vinculos varchar(60) not null,
  exibe_fale_conosco boolean not null,
  exibe_ouvidoria boolean not null,
  exibe_lgpd boolean not null,
  palavras_chave varchar(500) not null,
  versao bigint not null,
  constraint pk_classificacao primary key (caminho),
  constraint fk_classificacao_pai foreign key (pai) references classificacao (caminho),
  constraint ck_classificacao_folha check (ultimo_nivel = false or (natureza is not null and tipo_demanda is not null))
);
create index ix_classificacao_pai on classificacao (pai);

-- Why the client came, within a classification or anything below it; without one, it serves them all.
create table motivo (
  codigo varchar(60) not null,
  descricao varchar(120) not null,
  classificacao varchar(200),
  ativo boolean not null,
  constraint pk_motivo primary key (codigo),
  constraint fk_motivo_classificacao foreign key (classificacao) references classificacao (caminho)
);
