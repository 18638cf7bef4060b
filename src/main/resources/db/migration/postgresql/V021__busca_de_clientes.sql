-- Substring search of clients; new rows go straight into the index, so that no search pays for a pending list.
create index ix_cliente_texto_busca on cliente using gin (texto_busca gin_trgm_ops) with (fastupdate = off);
-- The telephone marked as principal is read with every row of a list.
create index ix_telefone_principal on telefone (cliente_id) include (numero) where principal;
