-- Instead of the indexes of a part of the rows, which only PostgreSQL has. What else PostgreSQL has an index for, H2 reads
-- whole: it has little.
create index ix_andamento_de_quem on andamento (tipo, de);
create index ix_atendimento_por_apagar on atendimento (textos_apagados_em, encerrado_em);
create index ix_chamada_por_apagar on chamada (recebida_em);
create index ix_contato_ativo_por_apagar on contato_ativo (concluido_em);
