-- Where entries of the registers are in use, a row for each time: for who looks after them.
create view v_uso_de_informacao as
select informacao from informacao_registrada;
create index ix_informacao_registrada_informacao on informacao_registrada (informacao);

create view v_uso_de_motivo_de_recusa as
select motivo_de_recusa from solicitacao
union all
select motivo_de_recusa from demanda
union all
select motivo_de_recusa from reclamacao;
create index ix_solicitacao_motivo_de_recusa on solicitacao (motivo_de_recusa);
create index ix_demanda_motivo_de_recusa on demanda (motivo_de_recusa);
create index ix_reclamacao_motivo_de_recusa on reclamacao (motivo_de_recusa);

create index ix_atendimento_motivo on atendimento (motivo);
