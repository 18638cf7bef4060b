-- Clients: beneficiaries in families and contracts, providers, and people who are neither.

create sequence contrato_seq start with 1 increment by 50;
create sequence cliente_seq start with 1 increment by 50;
create sequence telefone_seq start with 1 increment by 50;

-- What was contracted, by a company or a person.
create table contrato (
  id bigint not null,
  numero varchar(30) not null,
  contratante varchar(200) not null,
  tipo varchar(20) not null,
  plano varchar(120) not null,
  regulamentacao varchar(30) not null,
  vencimento_dia integer not null,
  situacao varchar(20) not null,
  versao integer not null,
  constraint pk_contrato primary key (id),
  constraint uk_contrato_numero unique (numero)
);

-- Whoever can be a client; what only some of them have is in the tables below.
create table cliente (
  id bigint not null,
  tipo_cliente varchar(20) not null,
  pessoa varchar(2) not null,
  nome varchar(200) not null,
  nome_social varchar(200),
  cpf varchar(11),
  cnpj varchar(14),
  cns varchar(15),
  email varchar(254),
  nascimento date,
  nome_mae varchar(200),
  endereco varchar(250),
  cidade varchar(100),
  uf varchar(2),
  ativo boolean not null,
  bloqueado boolean not null,
  cadastrado_em timestamp with time zone not null,
  -- Lower case, no accents; starts with a space so that " word" finds every word's beginning.
  nome_busca varchar(420) not null,
  texto_busca varchar(2000) not null,
  versao integer not null,
  -- A registration made twice for the same person: kept for what refers to it, used no more. Always the survivor itself,
  -- never another merged one.
  unificado_em bigint,
  -- When it was anonymised: not to be done again, and not a person any more to those under the same contract.
  anonimizado_em timestamp with time zone,
  -- LGPD, art. 18, IV: while blocked nothing new is written about the person outside of open cases, and fewer read.
  dados_bloqueados_em timestamp with time zone,
  dados_bloqueados_por varchar(255),
  motivo_do_bloqueio varchar(1000),
  -- Since when there is no contract, after which what is kept goes in time.
  sem_vinculo_desde timestamp with time zone,
  constraint pk_cliente primary key (id),
  constraint uk_cliente_cpf unique (cpf),
  constraint uk_cliente_cnpj unique (cnpj),
  constraint uk_cliente_cns unique (cns),
  constraint fk_cliente_unificado_em foreign key (unificado_em) references cliente (id)
);
create index ix_cliente_unificado_em on cliente (unificado_em);

-- A client with a plan, in a family and under a contract.
create table beneficiario (
  cliente_id bigint not null,
  carteira varchar(20) not null,
  -- The head of the family; null for the holder.
  titular_id bigint,
  contrato_id bigint not null,
  plano varchar(120) not null,
  classificacao varchar(60),
  regulamentacao varchar(30) not null,
  status_cadastral varchar(20) not null,
  parentesco varchar(20) not null,
  constraint pk_beneficiario primary key (cliente_id),
  constraint uk_beneficiario_carteira unique (carteira),
  constraint fk_beneficiario_cliente foreign key (cliente_id) references cliente (id),
  constraint fk_beneficiario_titular foreign key (titular_id) references beneficiario (cliente_id),
  constraint fk_beneficiario_contrato foreign key (contrato_id) references contrato (id)
);
create index ix_beneficiario_titular on beneficiario (titular_id);
create index ix_beneficiario_contrato on beneficiario (contrato_id);

-- A client who serves beneficiaries.
create table prestador (
  cliente_id bigint not null,
  tipo varchar(20),
  registro_conselho varchar(30),
  especialidade varchar(100),
  cidade varchar(100),
  constraint pk_prestador primary key (cliente_id),
  constraint fk_prestador_cliente foreign key (cliente_id) references cliente (id)
);

-- The numbers of a client; who has a number is asked while the telephone rings.
create table telefone (
  id bigint not null,
  cliente_id bigint not null,
  numero varchar(11) not null,
  tipo varchar(20) not null,
  principal boolean not null,
  -- The client is not there; nobody calls it again.
  errado_em timestamp with time zone,
  -- Extension.
  ramal varchar(6),
  constraint pk_telefone primary key (id),
  constraint uk_telefone_do_cliente unique (cliente_id, numero),
  constraint fk_telefone_cliente foreign key (cliente_id) references cliente (id)
);
create index ix_telefone_numero on telefone (numero);

-- One small picture of each client, already reduced (FotosDeClientes); it goes with the anonymisation.
create table foto_do_cliente (
  cliente_id bigint not null,
  tipo varchar(20) not null,
  conteudo bytea not null,
  enviada_em timestamp with time zone not null,
  enviada_por varchar(255) not null,
  constraint pk_foto_do_cliente primary key (cliente_id),
  constraint fk_foto_do_cliente foreign key (cliente_id) references cliente (id)
);

-- Every client, those merged into another too (unificado_em): names, documents, and the words the names are found by.
create view v_cliente as
select id, tipo_cliente, nome, nome_social, cpf, cnpj, cns, nome_busca, unificado_em, dados_bloqueados_em
from cliente;

-- The card of each beneficiary.
create view v_carteira as
select cliente_id, carteira
from beneficiario;
