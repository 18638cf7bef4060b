-- What the ouvidoria received: what came straight to it, and what came to it as second instance; no text.
create view v_manifestacao as
select 'MANIFESTACAO' as tipo, s.protocolo, s.atendimento_id, s.classificacao, a.origem, a.tipo_cliente, s.registrada_em,
  s.vence_em, s.respondida_em, s.cancelada_em, s.conclusao, s.prorrogada_ate, a.restrito
from solicitacao s join atendimento a on a.id = s.atendimento_id
where s.natureza = 'OUVIDORIA' and not a.excluido
union all
select r.tipo, r.protocolo, s.atendimento_id, s.classificacao, a.origem, a.tipo_cliente, r.registrada_em, r.vence_em,
  r.respondida_em, s.cancelada_em, r.conclusao, r.prorrogada_ate, a.restrito
from reclamacao r join solicitacao s on s.id = r.solicitacao_id join atendimento a on a.id = s.atendimento_id
where not a.excluido;

-- What the regulator notified the operator of, or is to be, under which number; no text.
create view v_nip as
select s.protocolo, a.protocolo as atendimento, a.cliente_id, s.classificacao, s.natureza, s.situacao,
  s.numero_da_notificacao, s.notificada_em, s.registrada_em, s.vence_em, s.respondida_em, s.conclusao, a.restrito,
  a.restrito_ao_grupo, a.restrito_por
from solicitacao s join atendimento a on a.id = s.atendimento_id
where s.natureza = 'NIP' and not a.excluido;

create index ix_reclamacao_registrada_em on reclamacao (registrada_em);
create index ix_solicitacao_natureza on solicitacao (natureza, registrada_em);
