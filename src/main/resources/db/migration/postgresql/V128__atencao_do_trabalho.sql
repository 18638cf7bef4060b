-- What needs attention: past that instant, and few of these not yet due.
create index ix_trabalho_atencao on trabalho_em_aberto (atencao_em, vence_em) where etapa <> 'COM_OS_GRUPOS';
