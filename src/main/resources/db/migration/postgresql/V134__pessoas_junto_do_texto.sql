-- Words are mostly looked for among one's own cases: the index of words finds both at once.
create extension if not exists btree_gin;
drop index ix_texto_do_atendimento;
alter table texto_do_atendimento add column responsavel varchar(64);
alter table texto_do_atendimento add column aberto_por varchar(64);
-- Lower case, no accents: what has the words is put in order by it without looking up whose case it is.
alter table texto_do_atendimento add column nome_do_cliente varchar(200);
update texto_do_atendimento t set responsavel = a.responsavel, aberto_por = a.aberto_por, nome_do_cliente =
  (select translate(lower(coalesce(c.nome_social, c.nome)), 'áàâãäéêèíîóôõöúüç', 'aaaaaeeeiioooouuc')
    from cliente c where c.id = a.cliente_id)
from atendimento a where a.id = t.atendimento_id;
-- In the order they were opened, as they were before: neighbours share digits of their protocols, and the index is half
-- the size and many times as fast.
cluster texto_do_atendimento using ix_texto_do_atendimento_em;
-- Each search reads through the entries not yet put in order, so there are never many.
create index ix_texto_do_atendimento on texto_do_atendimento using gin (texto gin_trgm_ops, responsavel, aberto_por)
  with (gin_pending_list_limit = 256);
analyze texto_do_atendimento;
