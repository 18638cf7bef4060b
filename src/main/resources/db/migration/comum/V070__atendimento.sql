-- The life of an atendimento. Situations of deadlines are never stored: they follow from the instants.
create sequence atendimento_seq start with 1 increment by 50;
create table atendimento (
  id bigint primary key,
  versao integer not null,
  protocolo varchar(20) not null unique,
  situacao varchar(20) not null,
  origem varchar(20) not null,
  cliente_id bigint,
  tipo_cliente varchar(20) not null,
  titulo varchar(200),
  descricao varchar(99999),
  classificacao varchar(200),
  motivo varchar(60),
  natureza varchar(20) not null,
  tipo_demanda varchar(30) not null,
  urgente boolean not null,
  criticidade varchar(10) not null,
  prioridade integer not null,
  procedente boolean,
  demandado_por varchar(100),
  cidade varchar(100),
  especialidade varchar(100),
  prestador_local varchar(200),
  protocolo_externo varchar(60),
  ativo boolean not null,
  contato_nome varchar(120),
  contato_telefone varchar(20),
  contato_email varchar(254),
  restrito boolean not null,
  restrito_ao_grupo varchar(64),
  restrito_por varchar(64),
  aberto_em timestamp with time zone not null,
  aberto_por varchar(64) not null,
  alterado_em timestamp with time zone not null,
  alterado_por varchar(64) not null,
  responsavel varchar(64),
  grupo varchar(64) not null,
  resolucao varchar(99999),
  encerrado_em timestamp with time zone,
  encerrado_por varchar(64),
  janela_ate timestamp with time zone,
  tentativas_de_retorno integer not null,
  excluido boolean not null,
  norma varchar(60),
  vence_em timestamp with time zone,
  atencao_em timestamp with time zone,
  instancia varchar(64),
  tarefa varchar(64),
  texto_busca varchar(1000) not null
);
create index ix_atendimento_cliente on atendimento (cliente_id, aberto_em);
create index ix_atendimento_aberto_em on atendimento (aberto_em);
create index ix_atendimento_situacao on atendimento (situacao, vence_em);
create index ix_atendimento_responsavel on atendimento (responsavel, situacao);
create index ix_atendimento_tarefa on atendimento (tarefa);
create index ix_atendimento_externo on atendimento (protocolo_externo);

create sequence solicitacao_seq start with 1 increment by 50;
create table solicitacao (
  id bigint primary key,
  versao integer not null,
  protocolo varchar(20) not null unique,
  atendimento_id bigint not null references atendimento,
  situacao varchar(30) not null,
  tipo varchar(200) not null,
  classificacao varchar(200) not null,
  natureza varchar(20) not null,
  tipo_demanda varchar(30) not null,
  campos varchar(50000),
  endereco varchar(400),
  chave_endereco varchar(400),
  descricao varchar(99999),
  grupos varchar(400),
  com_relogios boolean not null,
  rodada integer not null,
  prioridade integer not null,
  reiteracoes integer not null,
  registrada_em timestamp with time zone not null,
  registrada_por varchar(64) not null,
  aberta_em timestamp with time zone not null,
  principal_id bigint references solicitacao,
  resposta varchar(99999),
  conclusao varchar(20),
  fundamento varchar(4000),
  respondida_em timestamp with time zone,
  respondida_por varchar(64),
  cancelada_em timestamp with time zone,
  norma varchar(60),
  vence_em timestamp with time zone,
  atencao_em timestamp with time zone,
  instancia varchar(64),
  tarefa varchar(64),
  tarefa_atraso varchar(64)
);
create index ix_solicitacao_atendimento on solicitacao (atendimento_id);
create index ix_solicitacao_igual on solicitacao (tipo, chave_endereco, situacao);
create index ix_solicitacao_principal on solicitacao (principal_id);
create index ix_solicitacao_situacao on solicitacao (situacao, vence_em);
create index ix_solicitacao_tarefa on solicitacao (tarefa);
create index ix_solicitacao_tarefa_atraso on solicitacao (tarefa_atraso);

create sequence demanda_seq start with 1 increment by 50;
create table demanda (
  id bigint primary key,
  versao integer not null,
  solicitacao_id bigint not null references solicitacao,
  rodada integer not null,
  grupo varchar(64) not null,
  situacao varchar(30) not null,
  responsavel varchar(64),
  criada_em timestamp with time zone not null,
  espera_ate timestamp with time zone,
  resposta varchar(99999),
  conclusao varchar(20),
  fundamento varchar(4000),
  respondida_em timestamp with time zone,
  respondida_por varchar(64),
  tarefa varchar(64)
);
create index ix_demanda_solicitacao on demanda (solicitacao_id);
create index ix_demanda_grupo on demanda (grupo, situacao);
create index ix_demanda_tarefa on demanda (tarefa);

create sequence reclamacao_seq start with 1 increment by 50;
create table reclamacao (
  id bigint primary key,
  versao integer not null,
  protocolo varchar(20) not null unique,
  solicitacao_id bigint not null references solicitacao,
  texto varchar(99999) not null,
  registrada_em timestamp with time zone not null,
  registrada_por varchar(64) not null,
  resposta varchar(99999),
  conclusao varchar(20),
  fundamento varchar(4000),
  respondida_em timestamp with time zone,
  respondida_por varchar(64),
  norma varchar(60),
  vence_em timestamp with time zone,
  atencao_em timestamp with time zone,
  tarefa varchar(64)
);
create index ix_reclamacao_solicitacao on reclamacao (solicitacao_id);
create index ix_reclamacao_tarefa on reclamacao (tarefa);

create sequence relogio_seq start with 1 increment by 50;
create table relogio (
  id bigint primary key,
  atendimento_id bigint not null references atendimento,
  solicitacao_id bigint references solicitacao,
  reclamacao_id bigint references reclamacao,
  norma varchar(60) not null,
  aberto_em timestamp with time zone not null,
  vence_em timestamp with time zone not null,
  atencao_em timestamp with time zone not null,
  vinculante boolean not null,
  base_legal varchar(1000),
  regra varchar(200),
  decisao varchar(100) not null,
  versao_decisao integer not null,
  explicacao varchar(2000) not null,
  substituido_em timestamp with time zone
);
create index ix_relogio_atendimento on relogio (atendimento_id);

create sequence andamento_seq start with 1 increment by 50;
create table andamento (
  id bigint primary key,
  atendimento_id bigint not null references atendimento,
  solicitacao_id bigint references solicitacao,
  tipo varchar(40) not null,
  quando timestamp with time zone not null,
  quem varchar(64) not null,
  grupo varchar(64),
  texto varchar(99999),
  de varchar(200),
  para varchar(200)
);
create index ix_andamento_atendimento on andamento (atendimento_id, quando);

create sequence informacao_registrada_seq start with 1 increment by 50;
create table informacao_registrada (
  id bigint primary key,
  atendimento_id bigint not null references atendimento,
  informacao varchar(60) not null,
  titulo varchar(200) not null,
  registrada_em timestamp with time zone not null,
  registrada_por varchar(64) not null
);
create index ix_informacao_registrada_atendimento on informacao_registrada (atendimento_id);

create sequence contato_ativo_seq start with 1 increment by 50;
create table contato_ativo (
  id bigint primary key,
  versao integer not null,
  cliente_id bigint not null,
  assunto varchar(200) not null,
  script varchar(60),
  situacao varchar(30) not null,
  tentativas integer not null,
  programado_em timestamp with time zone not null,
  programado_por varchar(64) not null,
  concluido_em timestamp with time zone,
  instancia varchar(64),
  tarefa varchar(64)
);
create index ix_contato_ativo_tarefa on contato_ativo (tarefa);
