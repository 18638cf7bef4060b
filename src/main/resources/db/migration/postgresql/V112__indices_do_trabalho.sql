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
-- Every act on a case writes its rows again: what is left behind is cleaned up sooner than of a table that grows.
alter table trabalho_em_aberto set (autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);
