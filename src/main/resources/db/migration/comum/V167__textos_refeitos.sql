-- How far the searchable texts have been written anew in the form of the application; see docs/operacao.md.
create table textos_refeitos (
  nome varchar(40) not null,
  versao integer not null,
  ate_id bigint not null,
  constraint pk_textos_refeitos primary key (nome)
);
insert into textos_refeitos (nome, versao, ate_id) values
  ('1-clientes', 1, 0), ('2-atendimentos', 1, 0), ('3-enderecos', 1, 0), ('4-listas', 1, 0);
