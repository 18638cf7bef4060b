-- What is still to be done after the answer has no instance: the one that had it answered has ended.
create or replace view trabalho_por_cumprir as
select cast('CUMPRIMENTO' as varchar(20)) as tipo, r.id as item_id, a.id as atendimento_id, s.id as solicitacao_id,
  a.protocolo, s.protocolo as protocolo_da_solicitacao,
  cast(case r.cumprimento when 'REALIZACAO' then 'ACOMPANHAR_REALIZACAO' when 'EFEITO' then 'ACOMPANHAR_EFEITO'
    else 'ACOMPANHAR_CIENCIA' end as varchar(30)) as etapa,
  cast(case r.cumprimento when 'REALIZACAO' then 'PRESTADOR' else 'FILA' end as varchar(20)) as espera,
  cast('supervisao' as varchar(64)) as grupo, cast(null as varchar(64)) as responsavel, r.norma,
  s.classificacao, s.natureza, a.origem, a.criticidade, s.prioridade, r.aberto_em, r.vence_em, r.atencao_em,
  cast(null as varchar(64)) as instancia
from atendimento a
join relogio r on r.atendimento_id = a.id
join solicitacao s on s.id = r.solicitacao_id
where not a.excluido and s.situacao = 'RESPONDIDA' and r.cumprimento in ('REALIZACAO', 'EFEITO', 'CIENCIA')
  and r.vinculante and r.vence_em is not null and r.reclamacao_id is null
  and r.cumprido_em is null and r.dispensado_em is null and r.substituido_em is null;

update trabalho_em_aberto set instancia = null where tipo = 'CUMPRIMENTO';
