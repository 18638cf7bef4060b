-- What was granted and is not done yet is a small part of all clocks; the home counts it.
create index ix_relogio_por_cumprir on relogio (solicitacao_id)
where cumprimento in ('REALIZACAO', 'EFEITO') and vinculante and cumprido_em is null and dispensado_em is null
  and substituido_em is null;
