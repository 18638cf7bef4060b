-- Only PostgreSQL has indexes of a part of the rows.
create index ix_atendimento_por_apagar on atendimento (textos_apagados_em, encerrado_em);
create index ix_chamada_por_apagar on chamada (recebida_em);
create index ix_contato_ativo_por_apagar on contato_ativo (concluido_em);
