-- Clients: beneficiaries in families and contracts, providers, and people who are neither.
create sequence contrato_seq start with 1 increment by 50;
create sequence cliente_seq start with 1 increment by 50;
create sequence telefone_seq start with 1 increment by 50;

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
  constraint pk_cliente primary key (id),
  constraint uk_cliente_cpf unique (cpf),
  constraint uk_cliente_cnpj unique (cnpj),
  constraint uk_cliente_cns unique (cns)
);

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

create table prestador (
  cliente_id bigint not null,
  tipo varchar(20),
  registro_conselho varchar(30),
  especialidade varchar(100),
  cidade varchar(100),
  constraint pk_prestador primary key (cliente_id),
  constraint fk_prestador_cliente foreign key (cliente_id) references cliente (id)
);

create table telefone (
  id bigint not null,
  cliente_id bigint not null,
  numero varchar(11) not null,
  tipo varchar(20) not null,
  principal boolean not null,
  constraint pk_telefone primary key (id),
  constraint uk_telefone_do_cliente unique (cliente_id, numero),
  constraint fk_telefone_cliente foreign key (cliente_id) references cliente (id)
);
