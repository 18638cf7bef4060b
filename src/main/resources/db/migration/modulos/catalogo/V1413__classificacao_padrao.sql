-- With which classification a new atendimento begins, by who opens it and how the client came; null where any will do.
create table classificacao_padrao (
  codigo varchar(36) not null,
  grupo varchar(64),
  origem varchar(20),
  classificacao varchar(200) not null,
  ativo boolean not null,
  versao bigint default 0 not null,
  constraint pk_classificacao_padrao primary key (codigo),
  constraint fk_classificacao_padrao_classificacao foreign key (classificacao) references classificacao (caminho)
);
