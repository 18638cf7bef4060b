-- So that the cases in which a group has work are listed by deadline without a look at each.
alter table trabalho_em_aberto add column caso_vence_em timestamp with time zone;
alter table trabalho_em_aberto add column caso_restrito boolean default false not null;
update trabalho_em_aberto t set
  caso_vence_em = (select a.vence_em from v_caso a where a.id = t.atendimento_id),
  caso_restrito = (select a.restrito from v_caso a where a.id = t.atendimento_id);
alter table trabalho_em_aberto alter column caso_restrito drop default;

create or replace view v_trabalho_em_aberto as
select tipo, item_id, atendimento_id, solicitacao_id, protocolo, protocolo_da_solicitacao, etapa, espera, grupo,
  responsavel, norma, classificacao, natureza, origem, criticidade, prioridade, aberto_em, vence_em, atencao_em, instancia, caso_vence_em,
  caso_restrito
from trabalho_em_aberto;
