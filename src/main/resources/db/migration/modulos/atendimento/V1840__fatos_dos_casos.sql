-- What the deadlines, the groups and the urgency of every case, request and complaint depend on, from when they count and
-- how it ended: what the tables were asked, so that another table can be asked the same. No text, no client.
create view v_fatos_dos_casos as
select cast('ATENDIMENTO' as varchar(20)) as tipo, a.protocolo, a.protocolo as caso, a.natureza, a.tipo_demanda,
  a.classificacao, a.tipo_cliente, a.origem, a.urgente, a.criticidade, a.restrito, a.aberto_em as caso_aberto_em,
  a.aberto_em as registrado_em,
  coalesce((select min(r.aberto_em) from relogio r where r.atendimento_id = a.id and r.solicitacao_id is null
    and r.reclamacao_id is null and r.substituido_em is null and r.inicio = 'REGISTRO' and r.norma <> 'META_ACORDADA'),
    a.aberto_em) as conta_desde,
  cast(null as timestamp with time zone) as documentos_em, cast(null as timestamp with time zone) as notificada_em,
  cast(null as timestamp with time zone) as conhecida_em, cast(null as timestamp with time zone) as pendente_desde,
  cast(null as timestamp with time zone) as prorrogada_ate, a.encerrado_em as respondido_em,
  (a.situacao = 'CANCELADO' or a.sem_desfecho) as sem_efeito, a.no_contato, a.grupo as grupos,
  exists (select 1 from solicitacao s where s.atendimento_id = a.id) as com_solicitacao
from atendimento a
where not a.excluido
union all
select cast('SOLICITACAO' as varchar(20)), s.protocolo, a.protocolo, s.natureza, s.tipo_demanda, s.classificacao,
  a.tipo_cliente, a.origem, a.urgente, a.criticidade, a.restrito, a.aberto_em, s.registrada_em, s.aberta_em,
  s.documentos_em, s.notificada_em, s.conhecida_em, s.pendente_desde, s.prorrogada_ate, s.respondida_em,
  s.situacao = 'CANCELADA', false, s.grupos, true
from atendimento a join solicitacao s on s.atendimento_id = a.id
where not a.excluido
union all
select r.tipo, r.protocolo, a.protocolo, s.natureza, s.tipo_demanda, s.classificacao, a.tipo_cliente, a.origem,
  a.urgente, a.criticidade, a.restrito, a.aberto_em, r.registrada_em, r.registrada_em,
  cast(null as timestamp with time zone), cast(null as timestamp with time zone),
  cast(null as timestamp with time zone), cast(null as timestamp with time zone), r.prorrogada_ate, r.respondida_em,
  r.respondida_em is null and r.instancia is null and s.situacao = 'CANCELADA', false, cast('ouvidoria' as varchar(400)),
  true
from atendimento a join solicitacao s on s.atendimento_id = a.id join reclamacao r on r.solicitacao_id = s.id
where not a.excluido;
