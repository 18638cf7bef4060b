-- The other orders of the list of open work, each read from the end where it begins.
create index ix_trabalho_prazo_desc on trabalho_em_aberto (vence_em desc nulls last) where etapa <> 'COM_OS_GRUPOS';
create index ix_trabalho_prioridade on trabalho_em_aberto (prioridade desc, vence_em) where etapa <> 'COM_OS_GRUPOS';
-- How many combinations there are to count by: far fewer than the columns alone make believe, so that they are counted in
-- memory and not sorted on disk.
create statistics st_trabalho_celulas (ndistinct) on tipo, norma, grupo, classificacao, etapa, origem, espera
  from trabalho_em_aberto;
-- What came and went on each day, of every case there is.
create index ix_atendimento_fluxo_abertos on atendimento (aberto_em)
  include (vence_em, norma, grupo, classificacao, origem, responsavel)
  where not excluido and situacao <> 'CANCELADO';
create index ix_atendimento_fluxo_encerrados on atendimento (encerrado_em)
  include (vence_em, norma, grupo, classificacao, origem, responsavel)
  where not excluido and situacao <> 'CANCELADO' and encerrado_em is not null;
