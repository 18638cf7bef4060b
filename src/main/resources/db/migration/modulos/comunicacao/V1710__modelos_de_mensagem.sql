-- What an installation has written instead of the texts of the product; null where these count.
create table modelo_de_mensagem (
  codigo varchar(60) not null,
  assunto varchar(200),
  texto varchar(8000),
  versao bigint default 0 not null,
  constraint pk_modelo_de_mensagem primary key (codigo)
);
insert into modelo_de_mensagem (codigo) values
  ('acesso-ao-portal'),
  ('contato-recebido'),
  ('email-recebido'),
  ('ha-novidade'),
  ('incidentes-a-comunicar'),
  ('mensagem-ao-cliente'),
  ('mensagem-complementar'),
  ('pedido-de-complemento'),
  ('pesquisa-de-satisfacao'),
  ('pesquisa-dispensada'),
  ('pesquisa-no-celular'),
  ('pesquisa-respondida'),
  ('prazo-em-atencao'),
  ('prazo-expirado'),
  ('processo-nao-publicado'),
  ('recebida-no-celular'),
  ('reiteracao'),
  ('resposta-da-ouvidoria'),
  ('resposta-da-solicitacao'),
  ('resumo-de-prazos'),
  ('script-de-atendimento'),
  ('tabela-nao-publicada'),
  ('texto-do-atendimento');
