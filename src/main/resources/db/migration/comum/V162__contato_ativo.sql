-- A call to be made has a time, a protocol as soon as it is begun, and may be about a case or what one of its groups lacks.
alter table contato_ativo add column ligar_em timestamp with time zone;
alter table contato_ativo add column vence_em timestamp with time zone;
alter table contato_ativo add column melhor_horario varchar(60);
alter table contato_ativo add column protocolo varchar(20);
alter table contato_ativo add column atendimento_id bigint references atendimento;
alter table contato_ativo add column demanda_id bigint references demanda;
update contato_ativo set ligar_em = programado_em, vence_em = programado_em where concluido_em is null;
create index ix_contato_ativo_atendimento on contato_ativo (atendimento_id);
create index ix_contato_ativo_demanda on contato_ativo (demanda_id);
