-- What each operator did on a day.
create index ix_atendimento_aberto_por on atendimento (aberto_por, aberto_em);
create index ix_atendimento_encerrado_por on atendimento (encerrado_por, encerrado_em);
create index ix_demanda_respondida_por on demanda (respondida_por, respondida_em);
-- The combined filters: órgão, meio de comunicação, classificação, each with the date.
create index ix_atendimento_origem on atendimento (origem, aberto_em);
create index ix_atendimento_grupo on atendimento (grupo, aberto_em);
create index ix_atendimento_classificacao on atendimento (classificacao, aberto_em);
create index ix_demanda_responsavel on demanda (responsavel, situacao);
