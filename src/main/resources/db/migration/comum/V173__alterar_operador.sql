-- Managers hand on the work of others; that is the right to change the operator.
insert into permissao_perfil (grupo, permissao) values
  ('gestao', 'ALTERAR_OPERADOR');
