-- Of each piece of open work the deadline of its case, and whether the case is restricted.
create or replace view v_trabalho_dos_casos as
select cast('ATENDIMENTO' as varchar(20)) as tipo, a.id as item_id, a.id as atendimento_id,
  cast(null as bigint) as solicitacao_id, a.protocolo, cast(null as varchar(20)) as protocolo_da_solicitacao,
  cast(case a.situacao when 'PENDENTE' then 'RETOMAR_PENDENTE' when 'AGUARDANDO_RETORNO' then 'DAR_RETORNO'
    when 'ENCAMINHADO' then 'COM_OS_GRUPOS' else 'ATENDER' end as varchar(30)) as etapa,
  cast(case when a.responsavel is null then 'FILA' else 'TRABALHO' end as varchar(20)) as espera,
  a.grupo, a.responsavel, a.norma, a.classificacao, a.natureza, a.origem, a.criticidade, a.prioridade,
  a.aberto_em, a.vence_em, a.atencao_em, a.instancia, a.vence_em as caso_vence_em, a.restrito as caso_restrito
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
  s.aberta_em, s.vence_em, s.atencao_em, s.instancia, a.vence_em, a.restrito
from atendimento a
join solicitacao s on s.atendimento_id = a.id
join demanda d on d.solicitacao_id = s.id
where not a.excluido and d.respondida_em is null and d.situacao in ('ABERTA', 'AGUARDANDO_COMPLEMENTO')
union all
select cast('CONSOLIDACAO' as varchar(20)), s.id, a.id, s.id, a.protocolo, s.protocolo,
  cast('CONSOLIDAR' as varchar(30)), cast('FILA' as varchar(20)),
  a.grupo, cast(null as varchar(64)), s.norma, s.classificacao, s.natureza, a.origem, a.criticidade, s.prioridade,
  s.aberta_em, s.vence_em, s.atencao_em, s.instancia, a.vence_em, a.restrito
from atendimento a
join solicitacao s on s.atendimento_id = a.id
where not a.excluido and s.situacao = 'EM_ANDAMENTO'
  and exists (select 1 from demanda d
    where d.solicitacao_id = s.id and d.rodada = s.rodada and d.situacao = 'RESPONDIDA')
  and not exists (select 1 from demanda d
    where d.solicitacao_id = s.id and d.rodada = s.rodada and d.situacao in ('ABERTA', 'AGUARDANDO_COMPLEMENTO'))
union all
select cast('RECLAMACAO' as varchar(20)), r.id, a.id, s.id, a.protocolo, s.protocolo,
  cast(case when r.respondida_em is null then 'TRATAR_RECLAMACAO' else 'RETORNAR_RECLAMACAO' end as varchar(30)),
  cast('FILA' as varchar(20)),
  cast(case when r.respondida_em is null then 'ouvidoria' else r.grupo_do_retorno end as varchar(64)),
  cast(null as varchar(64)), r.norma, s.classificacao,
  cast('OUVIDORIA' as varchar(20)), a.origem, a.criticidade, s.prioridade,
  r.registrada_em, r.vence_em, r.atencao_em, coalesce(r.instancia, s.instancia), a.vence_em, a.restrito
from atendimento a
join solicitacao s on s.atendimento_id = a.id
join reclamacao r on r.solicitacao_id = s.id
where not a.excluido and (r.respondida_em is null and (r.instancia is not null or s.situacao <> 'CANCELADA')
  or r.retorno = 'A_LIGAR');

-- What was granted and is not done yet: after the answer the clocks of care, of effect and of whoever has still to be told
-- go on, in the sight of the supervision, until they are met. It has no instance: the one that had it answered has ended.
create or replace view v_trabalho_por_cumprir as
select cast('CUMPRIMENTO' as varchar(20)) as tipo, r.id as item_id, a.id as atendimento_id, s.id as solicitacao_id,
  a.protocolo, s.protocolo as protocolo_da_solicitacao,
  cast(case r.cumprimento when 'REALIZACAO' then 'ACOMPANHAR_REALIZACAO' when 'EFEITO' then 'ACOMPANHAR_EFEITO'
    else 'ACOMPANHAR_CIENCIA' end as varchar(30)) as etapa,
  cast(case r.cumprimento when 'REALIZACAO' then 'PRESTADOR' else 'FILA' end as varchar(20)) as espera,
  cast('supervisao' as varchar(64)) as grupo, cast(null as varchar(64)) as responsavel, r.norma,
  s.classificacao, s.natureza, a.origem, a.criticidade, s.prioridade, r.aberto_em, r.vence_em, r.atencao_em,
  cast(null as varchar(64)) as instancia, a.vence_em as caso_vence_em, a.restrito as caso_restrito
from atendimento a
join relogio r on r.atendimento_id = a.id
join solicitacao s on s.id = r.solicitacao_id
where not a.excluido and s.situacao = 'RESPONDIDA' and r.cumprimento in ('REALIZACAO', 'EFEITO', 'CIENCIA')
  and r.vinculante and r.vence_em is not null and r.reclamacao_id is null
  and r.cumprido_em is null and r.dispensado_em is null and r.substituido_em is null;
