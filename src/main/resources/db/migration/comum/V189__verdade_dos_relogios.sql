-- From when what was granted and is still to be done counts, when the client brings the request back before it was done.
alter table solicitacao add pendente_desde timestamp with time zone;

-- When a re-analysis granted what had been refused: what was asked for is to be done after all.
alter table solicitacao add deferida_em timestamp with time zone;

-- Who had a hand in the request that answered for another had a hand in that other as well.
create view envolvido_diretamente as
select n.atendimento_id, n.solicitacao_id, n.quem as login
from andamento n
where n.solicitacao_id is not null
  and (n.tipo in ('RESPOSTA_DO_GRUPO', 'RESPOSTA', 'REDIRECIONAMENTO', 'PEDIDO_DE_COMPLEMENTO')
    or n.tipo = 'ASSUNCAO' and not exists (select 1 from reclamacao r where r.protocolo = n.de))
union all
select n.atendimento_id, n.solicitacao_id, n.para
from andamento n
where n.solicitacao_id is not null and n.tipo = 'TRANSFERENCIA' and n.para is not null
union all
select s.atendimento_id, d.solicitacao_id, d.responsavel
from demanda d join solicitacao s on s.id = d.solicitacao_id
where d.responsavel is not null;

create or replace view envolvido_na_solicitacao as
select e.atendimento_id, e.solicitacao_id, e.login from envolvido_diretamente e
union all
select s.atendimento_id, s.id, e.login
from solicitacao s join envolvido_diretamente e on e.solicitacao_id = s.principal_id;

-- How a case is judged besides its two moments: answered late before the client brought it back, and closed because each of
-- its requests was cancelled.
alter table atendimento add atrasou_antes boolean default false not null;
alter table atendimento add sem_desfecho boolean default false not null;
alter table solicitacao add atrasou_antes boolean default false not null;
update atendimento set sem_desfecho = true
  where situacao = 'CANCELADO' or encerrado_em is not null and resolucao is null
    and exists (select 1 from solicitacao s where s.atendimento_id = atendimento.id)
    and not exists (select 1 from solicitacao s where s.atendimento_id = atendimento.id and s.situacao <> 'CANCELADA');
