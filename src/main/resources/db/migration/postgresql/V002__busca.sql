-- Substring search with an index.
create extension if not exists pg_trgm;
