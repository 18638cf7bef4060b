-- What became of a demand that the regulator notified the operator of (NIP, RN ANS 483/2022), and its proof.
create table nip (
  solicitacao varchar(20) not null,
  desfecho varchar(30) not null,
  -- When what the client asked for was done: the repair counts until the end of the clock.
  reparada_em timestamp with time zone,
  -- Files of the case that prove the repair, and that went to the regulator as the answer.
  prova_id bigint,
  resposta_id bigint,
  respondida_em timestamp with time zone,
  observacao varchar(4000),
  registrada_em timestamp with time zone not null,
  registrada_por varchar(64) not null,
  versao integer not null,
  constraint pk_nip primary key (solicitacao)
);

-- What the ouvidor writes into the report of a year (REA-Ouvidorias, RN ANS 323/2013).
create table relatorio_da_ouvidoria (
  ano integer not null,
  recomendacoes varchar(20000) not null,
  providencias varchar(20000) not null,
  alterado_em timestamp with time zone not null,
  alterado_por varchar(64) not null,
  versao integer not null,
  constraint pk_relatorio_da_ouvidoria primary key (ano)
);
