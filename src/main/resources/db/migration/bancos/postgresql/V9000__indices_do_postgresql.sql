-- What only PostgreSQL can do: indexes of parts of words, of a part of the rows, with columns carried along.

-- Substring search with an index, alone and together with a person.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

-- Substring search of clients; new rows go straight into the index, so that no search pays for a pending list.
create index ix_cliente_texto_busca on cliente using gin (texto_busca gin_trgm_ops) with (fastupdate = off);
create index ix_cliente_nome on cliente
  (translate(lower(coalesce(nome_social, nome)), 'áàâãäéêèíîóôõöúüç', 'aaaaaeeeiioooouuc'));
-- The telephone marked as principal is read with every row of a list.
create index ix_telefone_principal on telefone (cliente_id) include (numero) where principal;
create index ix_informacao_busca on informacao using gin (texto_busca gin_trgm_ops);

-- Words are mostly looked for among one's own cases: the index of words finds both at once. Each search reads through the
-- entries not yet put in order, so there are never many.
create index ix_texto_do_atendimento on texto_do_atendimento using gin (texto gin_trgm_ops, responsavel, aberto_por)
  with (gin_pending_list_limit = 256);
-- Put in order again, the texts stand as the cases were opened: neighbours share digits of their protocols, and the index of
-- words is half the size and many times as fast.
alter table texto_do_atendimento cluster on ix_texto_do_atendimento_em;

-- Queues: what nobody has taken, group by group.
create index ix_atendimento_fila on atendimento (grupo, prioridade desc, vence_em)
  include (id, excluido, restrito, restrito_por, restrito_ao_grupo)
  where tarefa is not null and responsavel is null and situacao <> 'PENDENTE';
create index ix_demanda_fila on demanda (grupo) include (solicitacao_id, tarefa, responsavel)
  where tarefa is not null and responsavel is null and situacao = 'ABERTA';
create index ix_solicitacao_em_aberto on solicitacao (id) include (vence_em, prioridade)
  where respondida_em is null and cancelada_em is null;
create index ix_solicitacao_consolidar on solicitacao (prioridade desc, vence_em)
  where tarefa is not null and respondida_em is null;
create index ix_solicitacao_atraso on solicitacao (prioridade desc, vence_em)
  where tarefa_atraso is not null and respondida_em is null;
-- What somebody has to do, without reading all tasks there are to see which of theirs have one.
create index ix_atendimento_com_alguem on atendimento (responsavel, situacao) where tarefa is not null;
-- Who is still to be called, group by group.
create index ix_reclamacao_a_ligar on reclamacao (grupo_do_retorno, vence_em) where retorno = 'A_LIGAR';
-- What was granted and is not done yet, or not told, is a small part of all clocks; the home counts it.
create index ix_relogio_por_cumprir on relogio (solicitacao_id)
where cumprimento in ('REALIZACAO', 'EFEITO', 'CIENCIA') and vinculante and cumprido_em is null
  and dispensado_em is null and substituido_em is null;

-- Lists: the open ones in the order they came, and each order that people ask for, read from either end.
create index ix_atendimento_em_aberto on atendimento (aberto_em) where encerrado_em is null;
create index ix_atendimento_operador on atendimento (responsavel, id);
create index ix_atendimento_vence_em on atendimento (vence_em, id);
create index ix_atendimento_titulo on atendimento
  (translate(lower(titulo), 'áàâãäéêèíîóôõöúüç', 'aaaaaeeeiioooouuc'), id);

-- From a group or a person to the cases given to them, without reading the tables.
create index ix_demanda_de_quem on demanda (grupo, solicitacao_id);
create index ix_solicitacao_do_caso on solicitacao (id) include (atendimento_id);
create index ix_andamento_de_quem on andamento (de, atendimento_id)
  where tipo in ('REDIRECIONAMENTO', 'TRANSFERENCIA', 'ASSUNCAO') and de is not null;

-- The list of open work in the order it falls due, whatever it is filtered by; narrower filters walk these too. Of what
-- waits with the groups only the step is asked for.
create index ix_trabalho_prazo on trabalho_em_aberto (vence_em) where etapa <> 'COM_OS_GRUPOS';
create index ix_trabalho_grupo on trabalho_em_aberto (grupo, vence_em) where etapa <> 'COM_OS_GRUPOS';
create index ix_trabalho_norma on trabalho_em_aberto (norma, vence_em) where etapa <> 'COM_OS_GRUPOS';
create index ix_trabalho_etapa on trabalho_em_aberto (etapa, vence_em);
create index ix_trabalho_origem on trabalho_em_aberto (origem, vence_em) where etapa <> 'COM_OS_GRUPOS';
create index ix_trabalho_responsavel on trabalho_em_aberto (responsavel, vence_em) where etapa <> 'COM_OS_GRUPOS';
create index ix_trabalho_classificacao on trabalho_em_aberto (classificacao text_pattern_ops) where etapa <> 'COM_OS_GRUPOS';
create index ix_trabalho_aberto_em on trabalho_em_aberto (aberto_em) where etapa <> 'COM_OS_GRUPOS';
-- What needs attention: past that instant, and few of these not yet due.
create index ix_trabalho_atencao on trabalho_em_aberto (atencao_em, vence_em) where etapa <> 'COM_OS_GRUPOS';
-- Its other orders, each read from the end where it begins; by person from the end where those who have nobody come last.
create index ix_trabalho_prazo_desc on trabalho_em_aberto (vence_em desc nulls last) where etapa <> 'COM_OS_GRUPOS';
create index ix_trabalho_prioridade on trabalho_em_aberto (prioridade desc, vence_em) where etapa <> 'COM_OS_GRUPOS';
create index ix_trabalho_responsavel_desc on trabalho_em_aberto (responsavel desc nulls last)
  where etapa <> 'COM_OS_GRUPOS';
-- How many combinations there are to count by: far fewer than the columns alone make believe, so that they are counted in
-- memory and not sorted on disk.
create statistics st_trabalho_celulas (ndistinct) on tipo, norma, grupo, classificacao, etapa, origem, espera
  from trabalho_em_aberto;
-- Every act on a case writes its rows again: what is left behind is cleaned up sooner than of a table that grows.
alter table trabalho_em_aberto set (autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);

-- What came and went on each day, of every case there is.
create index ix_atendimento_fluxo_abertos on atendimento (aberto_em)
  include (vence_em, norma, grupo, classificacao, origem, responsavel)
  where not excluido and situacao <> 'CANCELADO';
create index ix_atendimento_fluxo_encerrados on atendimento (encerrado_em)
  include (vence_em, norma, grupo, classificacao, origem, responsavel)
  where not excluido and situacao <> 'CANCELADO' and encerrado_em is not null;
-- Whether the client came back about the same.
create index ix_atendimento_volta on atendimento (cliente_id, aberto_em) include (classificacao)
  where not excluido and situacao <> 'CANCELADO';
-- Figures of a period read the index alone: of atendimentos first, which most questions are about, then of all.
create index ix_apuracao_atendimentos on apuracao (concluido_em)
  include (classificacao, origem, vence_em, minutos_corridos, minutos_uteis, no_contato, reaberto, reclamado, nota,
    cliente_id, assunto)
  where tipo = 'ATENDIMENTO' and vinculante;
-- What no sum of a day tells: a person, and a classification below its first level.
create index ix_apuracao_responsavel on apuracao (responsavel, concluido_em);
create index ix_apuracao_classificacao on apuracao (classificacao text_pattern_ops, concluido_em);

-- What is erased every night is looked for among what is still there, not among all that ever was.
create index ix_atendimento_por_apagar on atendimento (encerrado_em, id)
  where textos_apagados_em is null and encerrado_em is not null;
create index ix_chamada_por_apagar on chamada (recebida_em) where protocolo is null and telefone is not null;
create index ix_contato_ativo_por_apagar on contato_ativo (concluido_em)
  where atendimento_id is null and protocolo is null and telefone is not null;
