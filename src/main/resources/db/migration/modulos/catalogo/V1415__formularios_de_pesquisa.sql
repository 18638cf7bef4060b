-- What clients are asked besides the score once a case has ended, or while they are on the telephone: by kind of client.
create table formulario_de_pesquisa (
  codigo varchar(60) not null,
  titulo varchar(160) not null,
  para varchar(20) not null,
  nota varchar(200) not null,
  perguntas varchar(20000) not null,
  ativo boolean not null,
  versao bigint not null,
  constraint pk_formulario_de_pesquisa primary key (codigo)
);
