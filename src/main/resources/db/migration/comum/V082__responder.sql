-- The desk and the management receive demands too: unclassified contacts, NIP, incidents.
insert into permissao_perfil (grupo, permissao) values
  ('atendimento', 'RESPONDER_DEMANDA'),
  ('gestao', 'RESPONDER_DEMANDA');
