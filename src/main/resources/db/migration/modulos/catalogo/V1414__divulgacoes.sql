-- How who asks about a plan came to know of the operator, each while it lasts.
create table divulgacao (
  codigo varchar(60) not null,
  descricao varchar(120) not null,
  desde date,
  ate date,
  ativa boolean not null,
  versao bigint default 0 not null,
  constraint pk_divulgacao primary key (codigo)
);
insert into divulgacao (codigo, descricao, ativa) values
  ('indicacao', 'Indicação de quem já é cliente', true),
  ('internet', 'Internet e redes sociais', true),
  ('corretor', 'Corretor', true),
  ('empresa', 'Empresa ou entidade de classe', true),
  ('propaganda', 'Propaganda na rua, no rádio ou na TV', true),
  ('prestador', 'Médico, hospital ou laboratório', true);
