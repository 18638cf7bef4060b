insert into permissao_perfil (grupo, permissao) values
  ('atendimento', 'ENVIAR_SMS'),
  ('supervisao', 'ENVIAR_SMS'),
  ('ouvidoria', 'ENVIAR_SMS');
