-- From when the operator knew of what a request is about, and the complement of what it then told about it.
alter table solicitacao add column conhecida_em timestamp with time zone;
alter table solicitacao add column complementada_em timestamp with time zone;

update solicitacao set complementada_em = ciencia_em where ciencia_em is not null;

-- Requests whose clocks wait for these facts may be told them.
update solicitacao set fatos_esperados = case when coalesce(fatos_esperados, '') = '' then 'CONHECIMENTO'
    else fatos_esperados || ',CONHECIMENTO' end
  where id in (select solicitacao_id from relogio where inicio = 'CONHECIMENTO' and reclamacao_id is null
    and substituido_em is null);
update solicitacao set fatos_esperados = case when coalesce(fatos_esperados, '') = '' then 'CIENCIA'
    else fatos_esperados || ',CIENCIA' end
  where id in (select solicitacao_id from relogio where cumprimento = 'CIENCIA'
    and reclamacao_id is null and substituido_em is null);

-- Whoever has still to be told after the answer is in the sight of the supervision as well.
create or replace view trabalho_por_cumprir as
select cast('CUMPRIMENTO' as varchar(20)) as tipo, r.id as item_id, a.id as atendimento_id, s.id as solicitacao_id,
  a.protocolo, s.protocolo as protocolo_da_solicitacao,
  cast(case r.cumprimento when 'REALIZACAO' then 'ACOMPANHAR_REALIZACAO' when 'EFEITO' then 'ACOMPANHAR_EFEITO'
    else 'ACOMPANHAR_CIENCIA' end as varchar(30)) as etapa,
  cast(case r.cumprimento when 'REALIZACAO' then 'PRESTADOR' else 'FILA' end as varchar(20)) as espera,
  cast('supervisao' as varchar(64)) as grupo, cast(null as varchar(64)) as responsavel, r.norma,
  s.classificacao, s.natureza, a.origem, a.criticidade, s.prioridade, r.aberto_em, r.vence_em, r.atencao_em, s.instancia
from atendimento a
join relogio r on r.atendimento_id = a.id
join solicitacao s on s.id = r.solicitacao_id
where not a.excluido and s.situacao = 'RESPONDIDA' and r.cumprimento in ('REALIZACAO', 'EFEITO', 'CIENCIA')
  and r.vinculante and r.vence_em is not null and r.reclamacao_id is null
  and r.cumprido_em is null and r.dispensado_em is null and r.substituido_em is null;

insert into trabalho_em_aberto select * from trabalho_por_cumprir where etapa = 'ACOMPANHAR_CIENCIA';
