-- The second instance runs beside the case: by itself in the engine, about a delay or about a refusal, and its answer goes
-- back to the client as any answer does.
alter table reclamacao add column tipo varchar(20) default 'RECLAMACAO' not null;
alter table reclamacao add column instancia varchar(64);
alter table reclamacao add column retorno varchar(20);
alter table reclamacao add column retorno_em timestamp with time zone;
alter table reclamacao add column tentativas_de_retorno integer default 0 not null;
alter table reclamacao add column grupo_do_retorno varchar(64);

-- Who had a hand in a request, in whatever round: who answered, consolidated, passed it on or asked for more, who took it
-- and who was given it. The second instance is another person. Who took the complaint itself is not among them.
create view envolvido_na_solicitacao as
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

-- What is open work, as before, but that a complaint goes on when its request is cancelled, and that the client who
-- complained is still to be called once the ouvidoria has answered.
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
  cast(case when r.respondida_em is null then 'TRATAR_RECLAMACAO' else 'RETORNAR_RECLAMACAO' end as varchar(30)),
  cast('FILA' as varchar(20)),
  cast(case when r.respondida_em is null then 'ouvidoria' else r.grupo_do_retorno end as varchar(64)),
  cast(null as varchar(64)), r.norma, s.classificacao,
  cast('OUVIDORIA' as varchar(20)), a.origem, a.criticidade, s.prioridade,
  r.registrada_em, r.vence_em, r.atencao_em, coalesce(r.instancia, s.instancia)
from atendimento a
join solicitacao s on s.atendimento_id = a.id
join reclamacao r on r.solicitacao_id = s.id
where not a.excluido and (r.respondida_em is null and (r.instancia is not null or s.situacao <> 'CANCELADA')
  or r.retorno = 'A_LIGAR');
