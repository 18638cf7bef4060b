-- Who looks after messages that were not delivered.
insert into permissao_perfil (grupo, permissao) values
  ('supervisao', 'TRATAR_MENSAGENS_NAO_ENTREGUES'), ('gestao', 'TRATAR_MENSAGENS_NAO_ENTREGUES');
