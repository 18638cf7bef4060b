-- The open cases in which a group has work, by the deadline of the case, without reading one of them.
create index ix_trabalho_casos_do_grupo on trabalho_em_aberto (grupo, caso_vence_em, atendimento_id) include (caso_restrito)
  where tipo in ('ATENDIMENTO', 'DEMANDA');
