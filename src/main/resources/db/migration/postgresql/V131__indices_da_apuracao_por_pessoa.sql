-- What no sum of a day tells: a person, and a classification below its first level.
create index ix_apuracao_responsavel on apuracao (responsavel, concluido_em);
create index ix_apuracao_classificacao on apuracao (classificacao text_pattern_ops, concluido_em);
