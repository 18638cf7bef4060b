-- The life of an atendimento. Situations of deadlines are never stored: they follow from the instants.

-- A case: one contact of a client, from the opening to the closing. Whoever changes anything below it locks its row.
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
  contato_telefone varchar(40),
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
  texto_busca varchar(1000) not null,
  -- When and by whom the identity of who calls was confirmed in this contact; gone when the client changes.
  identidade_confirmada_em timestamp with time zone,
  identidade_confirmada_por varchar(64),
  -- Whether it is still the contact in which it was opened.
  no_contato boolean default false not null,
  -- When the client is to be called again: in the hours in which clients are called, or when the client asked for it.
  proxima_tentativa_em timestamp with time zone,
  contato_horario varchar(60),
  -- How it is judged besides its two moments: answered late before the client brought it back, and closed because each of
  -- its requests was cancelled.
  atrasou_antes boolean default false not null,
  sem_desfecho boolean default false not null,
  -- What is kept for long enough goes by itself.
  textos_apagados_em timestamp with time zone
);
create index ix_atendimento_cliente on atendimento (cliente_id, aberto_em);
create index ix_atendimento_aberto_em on atendimento (aberto_em);
create index ix_atendimento_situacao on atendimento (situacao, vence_em);
create index ix_atendimento_responsavel on atendimento (responsavel, situacao);
create index ix_atendimento_tarefa on atendimento (tarefa);
create index ix_atendimento_externo on atendimento (protocolo_externo);
-- The open ones by deadline (no closing yet), and the closed ones of a period.
create index ix_atendimento_encerrado_em on atendimento (encerrado_em, vence_em);
-- What each operator did on a day.
create index ix_atendimento_aberto_por on atendimento (aberto_por, aberto_em);
create index ix_atendimento_encerrado_por on atendimento (encerrado_por, encerrado_em);
-- The combined filters: órgão, meio de comunicação, classificação, each with the date.
create index ix_atendimento_origem on atendimento (origem, aberto_em);
create index ix_atendimento_grupo on atendimento (grupo, aberto_em);
create index ix_atendimento_classificacao on atendimento (classificacao, aberto_em);

-- A request within a case, answered by one group or several, in one round or several.
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
  tarefa_atraso varchar(64),
  -- The facts that are told of it, and which ones its clocks wait for.
  documentos_em timestamp with time zone,
  notificada_em timestamp with time zone,
  numero_da_notificacao varchar(30),
  realizada_em timestamp with time zone,
  agendada_para timestamp with time zone,
  agendada_em timestamp with time zone,
  ciencia_em timestamp with time zone,
  efeito_em timestamp with time zone,
  prorrogada_ate timestamp with time zone,
  fatos_esperados varchar(200),
  motivo_de_recusa varchar(60),
  -- From when the operator knew of what it is about, and the complement of what it then told about it.
  conhecida_em timestamp with time zone,
  complementada_em timestamp with time zone,
  -- From when what was granted and is still to be done counts, when the client brings it back before it was done.
  pendente_desde timestamp with time zone,
  -- When a re-analysis granted what had been refused: what was asked for is to be done after all.
  deferida_em timestamp with time zone,
  -- Answered late before the client brought it back.
  atrasou_antes boolean default false not null
);
create index ix_solicitacao_atendimento on solicitacao (atendimento_id);
create index ix_solicitacao_igual on solicitacao (tipo, chave_endereco, situacao);
create index ix_solicitacao_principal on solicitacao (principal_id);
create index ix_solicitacao_situacao on solicitacao (situacao, vence_em);
create index ix_solicitacao_tarefa on solicitacao (tarefa);
create index ix_solicitacao_tarefa_atraso on solicitacao (tarefa_atraso);

-- The part of a request that one group answers in one round.
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
  tarefa varchar(64),
  -- From whom the group waits for a complement: the client or a provider.
  aguarda varchar(20),
  motivo_de_recusa varchar(60)
);
create index ix_demanda_solicitacao on demanda (solicitacao_id);
create index ix_demanda_grupo on demanda (grupo, situacao);
create index ix_demanda_tarefa on demanda (tarefa);
-- The demands still to be answered (no answer yet), and those answered in a period.
create index ix_demanda_respondida_em on demanda (respondida_em, situacao);
-- What each operator did on a day.
create index ix_demanda_respondida_por on demanda (respondida_por, respondida_em);
create index ix_demanda_responsavel on demanda (responsavel, situacao);

-- A complaint to the ouvidoria. The second instance runs beside the case: by itself in the engine, about a delay or about a
-- refusal, and its answer goes back to the client as any answer does.
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
  tarefa varchar(64),
  tipo varchar(20) default 'RECLAMACAO' not null,
  instancia varchar(64),
  retorno varchar(20),
  retorno_em timestamp with time zone,
  tentativas_de_retorno integer default 0 not null,
  grupo_do_retorno varchar(64),
  motivo_de_recusa varchar(60),
  -- When the client is called again to be told the answer: at the time asked for, or after the interval.
  proxima_tentativa_em timestamp with time zone,
  -- Its clock put off by agreement (RN ANS 323/2013), once.
  prorrogada_ate timestamp with time zone
);
create index ix_reclamacao_solicitacao on reclamacao (solicitacao_id);
create index ix_reclamacao_tarefa on reclamacao (tarefa);

-- A clock says what starts and what meets it, and has its own meeting; one that has not started is due at no time.
create sequence relogio_seq start with 1 increment by 50;
create table relogio (
  id bigint primary key,
  atendimento_id bigint not null references atendimento,
  solicitacao_id bigint references solicitacao,
  reclamacao_id bigint references reclamacao,
  norma varchar(60) not null,
  aberto_em timestamp with time zone,
  vence_em timestamp with time zone,
  atencao_em timestamp with time zone,
  vinculante boolean not null,
  base_legal varchar(1000),
  regra varchar(200),
  decisao varchar(100) not null,
  versao_decisao integer not null,
  explicacao varchar(2000) not null,
  substituido_em timestamp with time zone,
  -- When it was put on the case, which may be long after the moment it counts from.
  criado_em timestamp with time zone,
  inicio varchar(30) default 'REGISTRO' not null,
  cumprimento varchar(20) default 'RESPOSTA' not null,
  imediato boolean default false not null,
  cumprido_em timestamp with time zone,
  dispensado_em timestamp with time zone
);
create index ix_relogio_atendimento on relogio (atendimento_id);

-- To whom the task of a breach is offered, as the table of escalation said when it happened.
create table grupo_do_atraso (
  solicitacao_id bigint not null references solicitacao,
  grupo varchar(64) not null,
  constraint pk_grupo_do_atraso primary key (solicitacao_id, grupo)
);

-- The timeline. Lines that say in whose queue a case is have the group.
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

-- Who a note of the staff is meant for.
create sequence mencao_seq start with 1 increment by 50;
create table mencao (
  id bigint primary key,
  andamento_id bigint not null references andamento,
  atendimento_id bigint not null references atendimento,
  usuario varchar(64),
  grupo varchar(64),
  quando timestamp with time zone not null,
  constraint ck_mencao_de_um check ((usuario is null) <> (grupo is null))
);
create index ix_mencao_usuario on mencao (usuario, quando);
create index ix_mencao_grupo on mencao (grupo, quando);
create index ix_mencao_atendimento on mencao (atendimento_id);
create index ix_mencao_andamento on mencao (andamento_id);

-- Who of them has read it.
create table mencao_lida (
  mencao_id bigint not null references mencao,
  usuario varchar(64) not null,
  em timestamp with time zone not null,
  primary key (mencao_id, usuario)
);

-- What of the catalogue was answered at once.
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

-- A call to be made: it has a time, a protocol as soon as it is begun, and may be about a case or what one of its groups
-- lacks. May be to a number of nobody known, or to another number than the registered ones.
create sequence contato_ativo_seq start with 1 increment by 50;
create table contato_ativo (
  id bigint primary key,
  versao integer not null,
  cliente_id bigint,
  assunto varchar(200) not null,
  script varchar(60),
  situacao varchar(30) not null,
  tentativas integer not null,
  programado_em timestamp with time zone not null,
  programado_por varchar(64) not null,
  concluido_em timestamp with time zone,
  instancia varchar(64),
  tarefa varchar(64),
  telefone varchar(15),
  ligar_em timestamp with time zone,
  vence_em timestamp with time zone,
  melhor_horario varchar(60),
  protocolo varchar(20),
  atendimento_id bigint references atendimento,
  demanda_id bigint references demanda
);
create index ix_contato_ativo_tarefa on contato_ativo (tarefa);
create index ix_contato_ativo_atendimento on contato_ativo (atendimento_id);
create index ix_contato_ativo_demanda on contato_ativo (demanda_id);
create index ix_contato_ativo_protocolo on contato_ativo (protocolo);
create index ix_contato_ativo_cliente on contato_ativo (cliente_id);
create index ix_contato_ativo_telefone on contato_ativo (telefone);

-- The satisfaction survey after the closing: one score for each atendimento.
create sequence avaliacao_seq start with 1 increment by 50;
create table avaliacao (
  id bigint primary key,
  atendimento_id bigint not null references atendimento,
  nota integer not null,
  comentario varchar(2000),
  registrada_em timestamp with time zone not null,
  registrada_por varchar(64) not null,
  constraint uk_avaliacao_atendimento unique (atendimento_id),
  constraint ck_avaliacao_nota check (nota between 1 and 5)
);

-- To which groups a model offers what has no group of its own in the other tables, and the priority it gives it: written
-- as the task comes and gone with it, so that the queues are as the model says and nobody asks the engine for each row.
create table tarefa_oferecida (
  tarefa varchar(64) not null,
  grupo varchar(64) not null,
  prioridade integer not null,
  -- Who took a task that no row of the other tables says to be anybody's: asked before somebody else works it.
  com_quem varchar(64),
  constraint pk_tarefa_oferecida primary key (tarefa, grupo)
);

-- Who has which atendimento open; what is older than a minute is swept.
create table presenca (
  protocolo varchar(20) not null,
  login varchar(64) not null,
  nome varchar(200) not null,
  visto_em timestamp with time zone not null,
  constraint pk_presenca primary key (protocolo, login)
);
create index ix_presenca_visto_em on presenca (visto_em);

-- Who had a hand in a request, in whatever round: who answered, consolidated, passed it on or asked for more, who took it
-- and who was given it. Who took a complaint about it is not among them.
create view envolvido_diretamente as
select n.atendimento_id, n.solicitacao_id, n.quem as login
from andamento n
where n.solicitacao_id is not null
  and (n.tipo in ('RESPOSTA_DO_GRUPO', 'RESPOSTA', 'REDIRECIONAMENTO', 'PEDIDO_DE_COMPLEMENTO')
    or n.tipo = 'ASSUNCAO' and not exists (select 1 from reclamacao r where r.protocolo = n.de))
union all
select n.atendimento_id, n.solicitacao_id, n.para
from andamento n
where n.solicitacao_id is not null and n.tipo = 'TRANSFERENCIA' and n.para is not null
union all
select s.atendimento_id, d.solicitacao_id, d.responsavel
from demanda d join solicitacao s on s.id = d.solicitacao_id
where d.responsavel is not null;

-- Who had a hand in the request that answered for another had a hand in that other as well. The second instance is another
-- person.
create view v_envolvido_na_solicitacao as
select e.atendimento_id, e.solicitacao_id, e.login from envolvido_diretamente e
union all
select s.atendimento_id, s.id, e.login
from solicitacao s join envolvido_diretamente e on e.solicitacao_id = s.principal_id;

-- Who has, or had, a case in hand, as group (GRUPO) or as user (PESSOA): the group of each part of a request, also of
-- earlier rounds and of before a redirection; who it is or was with; who opened it; the profile its restriction names. What
-- reading a case without a right over all of them goes by, for one case and for lists.
create view v_caso_de_quem (atendimento_id, tipo, quem) as
  select s.atendimento_id, 'GRUPO', d.grupo from demanda d join solicitacao s on s.id = d.solicitacao_id
  union all
  select s.atendimento_id, 'PESSOA', d.responsavel from demanda d join solicitacao s on s.id = d.solicitacao_id
    where d.responsavel is not null
  union all
  select s.atendimento_id, 'PESSOA', d.respondida_por from demanda d join solicitacao s on s.id = d.solicitacao_id
    where d.respondida_por is not null
  union all
  select a.id, 'GRUPO', a.grupo from atendimento a
  union all
  select a.id, 'PESSOA', a.responsavel from atendimento a where a.responsavel is not null
  union all
  select a.id, 'PESSOA', a.aberto_por from atendimento a
  union all
  select a.id, 'GRUPO', a.restrito_ao_grupo from atendimento a where a.restrito_ao_grupo is not null
  union all
  select n.atendimento_id, 'GRUPO', n.de from andamento n where n.tipo = 'REDIRECIONAMENTO' and n.de is not null
  union all
  select n.atendimento_id, 'PESSOA', n.de from andamento n
    where n.tipo in ('TRANSFERENCIA', 'ASSUNCAO') and n.de is not null;

-- What is open work of the cases, said here and nowhere else: the table trabalho_em_aberto of the indicadores always holds
-- what this view and the next show, in its columns' order. A request that was grouped under an equal one waits with it, and is not work of its own. A
-- complaint goes on when its request is cancelled, and the client who complained is still to be called once the ouvidoria
-- has answered.
create view v_trabalho_dos_casos as
select cast('ATENDIMENTO' as varchar(20)) as tipo, a.id as item_id, a.id as atendimento_id,
  cast(null as bigint) as solicitacao_id, a.protocolo, cast(null as varchar(20)) as protocolo_da_solicitacao,
  cast(case a.situacao when 'PENDENTE' then 'RETOMAR_PENDENTE' when 'AGUARDANDO_RETORNO' then 'DAR_RETORNO'
    when 'ENCAMINHADO' then 'COM_OS_GRUPOS' else 'ATENDER' end as varchar(30)) as etapa,
  cast(case when a.responsavel is null then 'FILA' else 'TRABALHO' end as varchar(20)) as espera,
  a.grupo, a.responsavel, a.norma, a.classificacao, a.natureza, a.origem, a.criticidade, a.prioridade,
  a.aberto_em, a.vence_em, a.atencao_em, a.instancia
from atendimento a
where not a.excluido and a.encerrado_em is null
  and a.situacao in ('ABERTO', 'EM_ATENDIMENTO', 'PENDENTE', 'AGUARDANDO_RETORNO', 'ENCAMINHADO')
union all
select cast('DEMANDA' as varchar(20)), d.id, a.id, s.id, a.protocolo, s.protocolo,
  cast(case d.situacao when 'ABERTA' then 'RESPONDER_DEMANDA' else 'AGUARDANDO_COMPLEMENTO' end as varchar(30)),
  cast(case when d.situacao = 'AGUARDANDO_COMPLEMENTO'
      then coalesce(d.aguarda, case when a.tipo_cliente = 'PRESTADOR' then 'PRESTADOR' else 'CLIENTE' end)
    when d.responsavel is null then 'FILA' else 'TRABALHO' end as varchar(20)),
  d.grupo, d.responsavel, s.norma, s.classificacao, s.natureza, a.origem, a.criticidade, s.prioridade,
  s.aberta_em, s.vence_em, s.atencao_em, s.instancia
from atendimento a
join solicitacao s on s.atendimento_id = a.id
join demanda d on d.solicitacao_id = s.id
where not a.excluido and d.respondida_em is null and d.situacao in ('ABERTA', 'AGUARDANDO_COMPLEMENTO')
union all
select cast('CONSOLIDACAO' as varchar(20)), s.id, a.id, s.id, a.protocolo, s.protocolo,
  cast('CONSOLIDAR' as varchar(30)), cast('FILA' as varchar(20)),
  a.grupo, cast(null as varchar(64)), s.norma, s.classificacao, s.natureza, a.origem, a.criticidade, s.prioridade,
  s.aberta_em, s.vence_em, s.atencao_em, s.instancia
from atendimento a
join solicitacao s on s.atendimento_id = a.id
where not a.excluido and s.situacao = 'EM_ANDAMENTO'
  and exists (select 1 from demanda d
    where d.solicitacao_id = s.id and d.rodada = s.rodada and d.situacao = 'RESPONDIDA')
  and not exists (select 1 from demanda d
    where d.solicitacao_id = s.id and d.rodada = s.rodada and d.situacao in ('ABERTA', 'AGUARDANDO_COMPLEMENTO'))
union all
select cast('RECLAMACAO' as varchar(20)), r.id, a.id, s.id, a.protocolo, s.protocolo,
  cast(case when r.respondida_em is null then 'TRATAR_RECLAMACAO' else 'RETORNAR_RECLAMACAO' end as varchar(30)),
  cast('FILA' as varchar(20)),
  cast(case when r.respondida_em is null then 'ouvidoria' else r.grupo_do_retorno end as varchar(64)),
  cast(null as varchar(64)), r.norma, s.classificacao,
  cast('OUVIDORIA' as varchar(20)), a.origem, a.criticidade, s.prioridade,
  r.registrada_em, r.vence_em, r.atencao_em, coalesce(r.instancia, s.instancia)
from atendimento a
join solicitacao s on s.atendimento_id = a.id
join reclamacao r on r.solicitacao_id = s.id
where not a.excluido and (r.respondida_em is null and (r.instancia is not null or s.situacao <> 'CANCELADA')
  or r.retorno = 'A_LIGAR');

-- What was granted and is not done yet: after the answer the clocks of care, of effect and of whoever has still to be told
-- go on, in the sight of the supervision, until they are met. It has no instance: the one that had it answered has ended.
create view v_trabalho_por_cumprir as
select cast('CUMPRIMENTO' as varchar(20)) as tipo, r.id as item_id, a.id as atendimento_id, s.id as solicitacao_id,
  a.protocolo, s.protocolo as protocolo_da_solicitacao,
  cast(case r.cumprimento when 'REALIZACAO' then 'ACOMPANHAR_REALIZACAO' when 'EFEITO' then 'ACOMPANHAR_EFEITO'
    else 'ACOMPANHAR_CIENCIA' end as varchar(30)) as etapa,
  cast(case r.cumprimento when 'REALIZACAO' then 'PRESTADOR' else 'FILA' end as varchar(20)) as espera,
  cast('supervisao' as varchar(64)) as grupo, cast(null as varchar(64)) as responsavel, r.norma,
  s.classificacao, s.natureza, a.origem, a.criticidade, s.prioridade, r.aberto_em, r.vence_em, r.atencao_em,
  cast(null as varchar(64)) as instancia
from atendimento a
join relogio r on r.atendimento_id = a.id
join solicitacao s on s.id = r.solicitacao_id
where not a.excluido and s.situacao = 'RESPONDIDA' and r.cumprimento in ('REALIZACAO', 'EFEITO', 'CIENCIA')
  and r.vinculante and r.vence_em is not null and r.reclamacao_id is null
  and r.cumprido_em is null and r.dispensado_em is null and r.substituido_em is null;

-- What the other modules may read of these tables: nothing else of them is read outside, and nothing is written there.
-- Plain selections of columns, which the database sees through: every index of the tables serves them.

-- Every case, the deleted ones too, which say so (excluido). Nothing that a client or an operator wrote but the title, the
-- name to call the client by, and the words it is found by.
create view v_caso as
select id, protocolo, situacao, origem, cliente_id, tipo_cliente, titulo, classificacao, motivo, natureza, tipo_demanda,
  urgente, criticidade, prioridade, contato_nome, restrito, restrito_ao_grupo, restrito_por, aberto_em, aberto_por,
  alterado_em, responsavel, grupo, encerrado_em, encerrado_por, janela_ate, proxima_tentativa_em, no_contato,
  atrasou_antes, sem_desfecho, excluido, norma, vence_em, atencao_em, instancia, tarefa, texto_busca
from atendimento;

-- Every request, with what it waits for and how it ended; no text of it.
create view v_solicitacao as
select id, protocolo, atendimento_id, situacao, tipo, classificacao, natureza, chave_endereco, com_relogios, rodada,
  prioridade, reiteracoes, registrada_em, aberta_em, principal_id, respondida_em, cancelada_em, norma, vence_em,
  atencao_em, instancia, tarefa, tarefa_atraso
from solicitacao;

-- What each group has, or had, to answer, round by round; no text of the answer.
create view v_demanda as
select id, solicitacao_id, rodada, grupo, situacao, responsavel, criada_em, espera_ate, respondida_em, respondida_por,
  tarefa
from demanda;

-- Complaints and other manifestations at the second instance; no text.
create view v_reclamacao as
select id, protocolo, solicitacao_id, tipo, registrada_em, respondida_em, respondida_por, norma, vence_em, atencao_em,
  instancia, tarefa, retorno, grupo_do_retorno
from reclamacao;

-- Every clock, those replaced too: it runs while it is neither met, waived nor replaced.
create view v_relogio as
select id, atendimento_id, solicitacao_id, reclamacao_id, norma, cumprimento, aberto_em, criado_em, vence_em, vinculante,
  cumprido_em, dispensado_em, substituido_em
from relogio;

-- The lines of the timeline: what happened, when, by whom, from whom to whom; not what was said.
create view v_andamento as
select id, atendimento_id, solicitacao_id, tipo, quando, quem, grupo, de, para
from andamento;

-- The mark a client gave a case; no comment.
create view v_avaliacao as
select atendimento_id, nota, registrada_em
from avaliacao;

-- Calls to clients, to be made and made; no number.
create view v_contato as
select id, atendimento_id, cliente_id, situacao, vence_em, concluido_em, instancia, tarefa
from contato_ativo;

-- To which groups a task is offered that stands in no other table with a group of its own, and who took it.
create view v_tarefa_oferecida as
select tarefa, grupo, prioridade, com_quem
from tarefa_oferecida;
