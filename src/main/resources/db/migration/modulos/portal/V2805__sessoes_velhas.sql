-- Sessions that are too old go, however lately they were used.
create index ix_sessao_do_portal_aberta on sessao_do_portal (aberta_em);
