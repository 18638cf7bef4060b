-- What managers may do from the board of deadlines.
insert into permissao_perfil (grupo, permissao) values
  ('supervisao', 'AGIR_EM_LOTE'),
  ('supervisao', 'ALTERAR_PRIORIDADE'),
  ('supervisao', 'CADASTRAR_AUSENCIAS'),
  ('supervisao', 'GERAR_DOSSIE'),
  ('gestao', 'AGIR_EM_LOTE'),
  ('gestao', 'ALTERAR_PRIORIDADE'),
  ('gestao', 'ALTERAR_PRAZO'),
  ('gestao', 'TRANSFERIR'),
  ('gestao', 'CADASTRAR_AUSENCIAS'),
  ('gestao', 'GERAR_DOSSIE'),
  ('ouvidoria', 'GERAR_DOSSIE'),
  ('lgpd', 'GERAR_DOSSIE');
