-- The open cases of a client, whatever the number of those that are over.
create index ix_atendimento_cliente_em_aberto on atendimento (cliente_id) where encerrado_em is null;
