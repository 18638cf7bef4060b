-- Names and colours in which the states of atendimentos and solicitações are shown.
create table situacao (
  escopo varchar(20) not null,
  codigo varchar(40) not null,
  nome varchar(60) not null,
  cor varchar(7) not null,
  finaliza boolean not null,
  situacao_beneficiario varchar(40),
  ordem integer not null,
  constraint pk_situacao primary key (escopo, codigo)
);

-- What operators may answer at once, with the solution to be read to the client.
create table informacao (
  codigo varchar(60) not null,
  titulo varchar(160) not null,
  texto varchar(8000) not null,
  solucao_proposta varchar(8000) not null,
  palavras_chave varchar(500) not null,
  classificacao varchar(200) not null,
  ativa boolean not null,
  texto_busca varchar(20000) not null,
  constraint pk_informacao primary key (codigo),
  constraint fk_informacao_classificacao foreign key (classificacao) references classificacao (caminho)
);

create table script (
  topico varchar(60) not null,
  titulo varchar(120) not null,
  momento varchar(20) not null,
  texto varchar(8000) not null,
  ordem integer not null,
  constraint pk_script primary key (topico)
);

-- The form of a kind of solicitação; the one at 'padrao' serves every kind without another.
create table formulario (
  classificacao varchar(200) not null,
  titulo varchar(160) not null,
  orientacao varchar(4000) not null,
  campos varchar(20000) not null,
  constraint pk_formulario primary key (classificacao)
);

create table aviso (
  codigo varchar(60) not null,
  tipo varchar(20) not null,
  titulo varchar(160) not null,
  texto varchar(4000) not null,
  inicio timestamp with time zone not null,
  fim timestamp with time zone,
  constraint pk_aviso primary key (codigo)
);

create table parametro (
  chave varchar(120) not null,
  valor varchar(1000) not null,
  descricao varchar(400) not null,
  constraint pk_parametro primary key (chave)
);

-- Locked while a node loads the reference data, so that nodes starting together do it one after the other.
insert into parametro (chave, valor, descricao)
values ('catalogo.carga', '1', 'Uso interno: ordena a carga dos dados de referência entre os nós.');
