-- On PostgreSQL the index of words finds them too.
alter table texto_do_atendimento add column responsavel varchar(64);
alter table texto_do_atendimento add column aberto_por varchar(64);
alter table texto_do_atendimento add column nome_do_cliente varchar(200);
update texto_do_atendimento set (responsavel, aberto_por, nome_do_cliente) = (select a.responsavel, a.aberto_por,
    (select translate(lower(coalesce(c.nome_social, c.nome)), 'áàâãäéêèíîóôõöúüç', 'aaaaaeeeiioooouuc')
      from cliente c where c.id = a.cliente_id)
  from atendimento a where a.id = texto_do_atendimento.atendimento_id);
