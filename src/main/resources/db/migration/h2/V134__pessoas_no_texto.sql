-- On PostgreSQL the index of words finds them too.
alter table texto_do_atendimento add column responsavel varchar(64);
alter table texto_do_atendimento add column aberto_por varchar(64);
update texto_do_atendimento set (responsavel, aberto_por) = (select a.responsavel, a.aberto_por
  from atendimento a where a.id = texto_do_atendimento.atendimento_id);
