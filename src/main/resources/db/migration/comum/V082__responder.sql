-- The desk and the management receive demands too: unclassified contacts, NIP, incidents. Not to close what came by the
-- portal or to the ouvidoria is a restriction an operator may set, not how a new installation starts.
insert into permissao_perfil (grupo, permissao) values
  ('atendimento', 'RESPONDER_DEMANDA'),
  ('atendimento', 'ENCERRAR_FALE_CONOSCO_OU_OUVIDORIA'),
  ('gestao', 'RESPONDER_DEMANDA');
