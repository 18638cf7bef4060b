-- Open work, as before, and what was granted and is not done yet: after the answer the clocks of care and of effect go on,
-- in the sight of the supervision, until they are met.
create or replace view trabalho_dos_casos as
select cast('ATENDIMENTO' as varchar(20)) as tipo, a.id as item_id, a.id as atendimento_id,
  cast(null as bigint) as solicitacao_id, a.protocolo, cast(null as varchar(20)) as protocolo_da_solicitacao,
  cast(case a.situacao when 'PENDENTE' then 'RETOMAR_PENDENTE' when 'AGUARDANDO_RETORNO' then 'DAR_RETORNO'
    when 'ENCAMINHADO' then 'COM_OS_GRUPOS' else 'ATENDER' end as varchar(30)) as etapa,
  cast(case when a.responsavel is null then 'FILA' else 'TRABALHO' end as varchar(20)) as espera,
  a.grupo, a.responsavel, a.norma, a.classificacao, a.natureza, a.origem, a.criticidade, a.prioridade,
  a.aberto_em, a.vence_em, a.atencao_em, a.instancia
from atendimento a
where not a.excluido and a.encerrado_em is null
  and a.situacao in ('ABERTO', 'EM_ATENDIMENTO', 'PENDENTE', 'AGUARDANDO_RETORNO', 'ENCAMINHADO')
union all
select cast('DEMANDA' as varchar(20)), d.id, a.id, s.id, a.protocolo, s.protocolo,
  cast(case d.situacao when 'ABERTA' then 'RESPONDER_DEMANDA' else 'AGUARDANDO_COMPLEMENTO' end as varchar(30)),
  cast(case when d.situacao = 'AGUARDANDO_COMPLEMENTO'
      then coalesce(d.aguarda, case when a.tipo_cliente = 'PRESTADOR' then 'PRESTADOR' else 'CLIENTE' end)
    when d.responsavel is null then 'FILA' else 'TRABALHO' end as varchar(20)),
  d.grupo, d.responsavel, s.norma, s.classificacao, s.natureza, a.origem, a.criticidade, s.prioridade,
  s.aberta_em, s.vence_em, s.atencao_em, s.instancia
from atendimento a
join solicitacao s on s.atendimento_id = a.id
join demanda d on d.solicitacao_id = s.id
where not a.excluido and d.respondida_em is null and d.situacao in ('ABERTA', 'AGUARDANDO_COMPLEMENTO')
union all
select cast('CONSOLIDACAO' as varchar(20)), s.id, a.id, s.id, a.protocolo, s.protocolo,
  cast('CONSOLIDAR' as varchar(30)), cast('FILA' as varchar(20)),
  a.grupo, cast(null as varchar(64)), s.norma, s.classificacao, s.natureza, a.origem, a.criticidade, s.prioridade,
  s.aberta_em, s.vence_em, s.atencao_em, s.instancia
from atendimento a
join solicitacao s on s.atendimento_id = a.id
where not a.excluido and s.situacao = 'EM_ANDAMENTO'
  and exists (select 1 from demanda d
    where d.solicitacao_id = s.id and d.rodada = s.rodada and d.situacao = 'RESPONDIDA')
  and not exists (select 1 from demanda d
    where d.solicitacao_id = s.id and d.rodada = s.rodada and d.situacao in ('ABERTA', 'AGUARDANDO_COMPLEMENTO'))
union all
select cast('RECLAMACAO' as varchar(20)), r.id, a.id, s.id, a.protocolo, s.protocolo,
  cast('TRATAR_RECLAMACAO' as varchar(30)), cast('FILA' as varchar(20)),
  cast('ouvidoria' as varchar(64)), cast(null as varchar(64)), r.norma, s.classificacao,
  cast('OUVIDORIA' as varchar(20)), a.origem, a.criticidade, s.prioridade,
  r.registrada_em, r.vence_em, r.atencao_em, s.instancia
from atendimento a
join solicitacao s on s.atendimento_id = a.id
join reclamacao r on r.solicitacao_id = s.id
where not a.excluido and r.respondida_em is null and s.situacao <> 'CANCELADA'
union all
select cast('CUMPRIMENTO' as varchar(20)), r.id, a.id, s.id, a.protocolo, s.protocolo,
  cast(case r.cumprimento when 'REALIZACAO' then 'ACOMPANHAR_REALIZACAO' else 'ACOMPANHAR_EFEITO' end as varchar(30)),
  cast(case r.cumprimento when 'REALIZACAO' then 'PRESTADOR' else 'FILA' end as varchar(20)),
  cast('supervisao' as varchar(64)), cast(null as varchar(64)), r.norma, s.classificacao, s.natureza, a.origem,
  a.criticidade, s.prioridade, r.aberto_em, r.vence_em, r.atencao_em, s.instancia
from atendimento a
join relogio r on r.atendimento_id = a.id
join solicitacao s on s.id = r.solicitacao_id
where not a.excluido and s.situacao = 'RESPONDIDA' and r.cumprimento in ('REALIZACAO', 'EFEITO')
  and r.vinculante and r.vence_em is not null and r.reclamacao_id is null
  and r.cumprido_em is null and r.dispensado_em is null and r.substituido_em is null;

insert into trabalho_em_aberto select * from trabalho_dos_casos where tipo = 'CUMPRIMENTO';
