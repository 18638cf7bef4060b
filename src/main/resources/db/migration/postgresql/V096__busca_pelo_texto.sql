drop index ix_atendimento_texto_busca;
drop index ix_solicitacao_protocolo_busca;
drop index ix_reclamacao_protocolo_busca;
-- Each search reads through the entries not yet put in order, so there are never many.
create index ix_texto_do_atendimento on texto_do_atendimento using gin (texto gin_trgm_ops)
  with (gin_pending_list_limit = 256);
analyze texto_do_atendimento;
