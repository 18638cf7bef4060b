-- Who has, or had, a case in hand, as group (GRUPO) or as user (PESSOA): the group of each part of a request, also of
-- earlier rounds and of before a redirection; who it is or was with; who opened it; the
-- profile its restriction names. What reading a case without a right
-- over all of them goes by, for one case and for lists.
create view atendimento_de_quem (atendimento_id, tipo, quem) as
  select s.atendimento_id, 'GRUPO', d.grupo from demanda d join solicitacao s on s.id = d.solicitacao_id
  union all
  select s.atendimento_id, 'PESSOA', d.responsavel from demanda d join solicitacao s on s.id = d.solicitacao_id
    where d.responsavel is not null
  union all
  select s.atendimento_id, 'PESSOA', d.respondida_por from demanda d join solicitacao s on s.id = d.solicitacao_id
    where d.respondida_por is not null
  union all
  select a.id, 'GRUPO', a.grupo from atendimento a
  union all
  select a.id, 'PESSOA', a.responsavel from atendimento a where a.responsavel is not null
  union all
  select a.id, 'PESSOA', a.aberto_por from atendimento a
  union all
  select a.id, 'GRUPO', a.restrito_ao_grupo from atendimento a where a.restrito_ao_grupo is not null
  union all
  select n.atendimento_id, 'GRUPO', n.de from andamento n where n.tipo = 'REDIRECIONAMENTO' and n.de is not null
  union all
  select n.atendimento_id, 'PESSOA', n.de from andamento n
    where n.tipo in ('TRANSFERENCIA', 'ASSUNCAO') and n.de is not null;
