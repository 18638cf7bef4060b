-- The list by person from the end where those who have nobody come last.
create index ix_trabalho_responsavel_desc on trabalho_em_aberto (responsavel desc nulls last)
  where etapa <> 'COM_OS_GRUPOS';
