create index ix_informacao_busca on informacao using gin (texto_busca gin_trgm_ops);
