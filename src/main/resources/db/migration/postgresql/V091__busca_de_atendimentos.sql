-- Substring search of atendimentos and of the protocols below them.
create index ix_atendimento_texto_busca on atendimento using gin (texto_busca gin_trgm_ops);
create index ix_solicitacao_protocolo_busca on solicitacao using gin (protocolo gin_trgm_ops);
create index ix_reclamacao_protocolo_busca on reclamacao using gin (protocolo gin_trgm_ops);
