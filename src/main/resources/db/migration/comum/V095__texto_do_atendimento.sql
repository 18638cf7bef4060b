-- One text per case with everything it is looked for by. A table of its own: a case changes often and is wide, its text
-- is written once or twice and is narrow to walk through, the newest first.
create table texto_do_atendimento (
  atendimento_id bigint primary key references atendimento on delete cascade,
  aberto_em timestamp with time zone not null,
  -- Lower case, no accents; starts with a space so that " word" finds every word's beginning.
  texto varchar(99999) not null
);
insert into texto_do_atendimento (atendimento_id, aberto_em, texto)
select a.id, a.aberto_em, ' ' || a.texto_busca
  || coalesce((select c.nome_busca || coalesce(v.nome_busca, '') from cliente c
      left join cliente v on v.id = c.unificado_em where c.id = a.cliente_id), '')
  || coalesce((select string_agg(' ' || s.protocolo, '' order by s.id) from solicitacao s
      where s.atendimento_id = a.id), '')
  || coalesce((select string_agg(' ' || r.protocolo, '' order by r.id) from reclamacao r
      join solicitacao s on s.id = r.solicitacao_id where s.atendimento_id = a.id), '')
from atendimento a;
create index ix_texto_do_atendimento_em on texto_do_atendimento (aberto_em, atendimento_id);
