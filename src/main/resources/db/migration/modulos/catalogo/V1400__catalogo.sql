-- What the cases are about, and what is said and asked of them. Filled from the files of the application at start.

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
  -- Which right it takes to put something under it, or under any below it.
  permissao varchar(64),
  -- Only for who may use the restricted ones, also what is below it.
  restrita boolean default false not null,
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

-- Why requests are refused, in plain language, with the clause or the law each rests on.
create table motivo_de_recusa (
  codigo varchar(60) not null,
  tiss varchar(4),
  descricao varchar(160) not null,
  texto varchar(2000) not null,
  fundamento varchar(1000) not null,
  ativo boolean not null,
  constraint pk_motivo_de_recusa primary key (codigo)
);

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

-- What the operator says at each moment of a contact.
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
  -- Demanded at every door.
  exigido boolean default false not null,
  -- Demands that the client's identity was confirmed.
  identidade boolean default false not null,
  constraint pk_formulario primary key (classificacao)
);

-- What operators are told on their screens, while it is valid.
create table aviso (
  codigo varchar(60) not null,
  tipo varchar(20) not null,
  titulo varchar(160) not null,
  texto varchar(4000) not null,
  inicio timestamp with time zone not null,
  fim timestamp with time zone,
  constraint pk_aviso primary key (codigo)
);

-- What an installation sets for itself.
create table parametro (
  chave varchar(120) not null,
  valor varchar(1000) not null,
  descricao varchar(400) not null,
  constraint pk_parametro primary key (chave)
);

-- Locked while a node loads the reference data, so that nodes starting together do it one after the other.
insert into parametro (chave, valor, descricao)
values ('catalogo.carga', '1', 'Uso interno: ordena a carga dos dados de referência entre os nós.');

-- Why clients call, in use or not.
create view v_motivo as
select codigo, descricao
from motivo;
