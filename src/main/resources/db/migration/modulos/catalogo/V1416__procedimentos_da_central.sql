-- Procedures that who attends may look up: by the code of the TUSS table, whether the contact itself may authorise it, and while when.
create table procedimento_da_central (
  codigo varchar(8) not null,
  descricao varchar(160) not null,
  autoriza boolean not null,
  desde date,
  ate date,
  ativo boolean not null,
  versao bigint default 0 not null,
  constraint pk_procedimento_da_central primary key (codigo)
);
insert into procedimento_da_central (codigo, descricao, autoriza, ativo) values
  ('10101012', 'Consulta em consultório', true, true),
  ('40304361', 'Hemograma com contagem de plaquetas', true, true),
  ('40301630', 'Creatinina', true, true),
  ('40302040', 'Glicose', true, true),
  ('40808041', 'Mamografia digital bilateral', true, true),
  ('40901122', 'Ultrassonografia de abdome total', true, true),
  ('41101014', 'Ressonância magnética de crânio', false, true),
  ('31005497', 'Colecistectomia com colangiografia por videolaparoscopia', false, true);
