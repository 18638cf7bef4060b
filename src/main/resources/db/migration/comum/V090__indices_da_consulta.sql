-- The open ones by deadline (no closing yet), and the closed ones of a period.
create index ix_atendimento_encerrado_em on atendimento (encerrado_em, vence_em);
-- The demands still to be answered (no answer yet), and those answered in a period.
create index ix_demanda_respondida_em on demanda (respondida_em, situacao);
