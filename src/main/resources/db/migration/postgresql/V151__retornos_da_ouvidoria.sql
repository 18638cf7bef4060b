-- Who is still to be called, group by group.
create index ix_reclamacao_a_ligar on reclamacao (grupo_do_retorno, vence_em) where retorno = 'A_LIGAR';
