-- As before, with whoever has still to be told.
drop index ix_relogio_por_cumprir;
create index ix_relogio_por_cumprir on relogio (solicitacao_id)
where cumprimento in ('REALIZACAO', 'EFEITO', 'CIENCIA') and vinculante and cumprido_em is null
  and dispensado_em is null and substituido_em is null;
