-- Figures of a period read the index alone: of atendimentos first, which most questions are about, then of all.
create index ix_apuracao_atendimentos on apuracao (concluido_em)
  include (classificacao, origem, vence_em, minutos_corridos, minutos_uteis, no_contato, reaberto, reclamado, nota,
    cliente_id, assunto)
  where tipo = 'ATENDIMENTO' and vinculante;
-- Whether the client came back about the same.
create index ix_atendimento_volta on atendimento (cliente_id, aberto_em) include (classificacao)
  where not excluido and situacao <> 'CANCELADO';
