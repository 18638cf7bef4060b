-- When the client of a closed case was last told something, by which it stands in the client's list: of a hospital's
-- thousands of closed cases the lines of twenty are read, not those of all.
alter table atendimento add novidade_depois_em timestamp with time zone;
update atendimento set novidade_depois_em = (
  select max(n.quando) from andamento n
  where n.atendimento_id = atendimento.id and n.quando > atendimento.encerrado_em and n.quem <> 'cliente'
    and n.tipo in ('COMPLEMENTO', 'PEDIDO_DE_COMPLEMENTO', 'MENSAGEM_AO_CLIENTE', 'SEM_COMPLEMENTO', 'RESPOSTA', 'RESOLUCAO',
      'INFORMACAO', 'RESPOSTA_DA_OUVIDORIA', 'PRAZO_PRORROGADO', 'ENCERRAMENTO', 'CANCELAMENTO', 'REINICIO')
    and not (n.tipo = 'COMPLEMENTO' and n.para is not null)
    and not (n.tipo = 'REINICIO' and n.solicitacao_id is not null)
    and not (n.tipo = 'PEDIDO_DE_COMPLEMENTO' and n.para is not null and n.para =
      case when atendimento.tipo_cliente = 'PRESTADOR' then 'Cliente' else 'Prestador' end))
where encerrado_em is not null and exists (
  select 1 from andamento n where n.atendimento_id = atendimento.id and n.quando > atendimento.encerrado_em);
