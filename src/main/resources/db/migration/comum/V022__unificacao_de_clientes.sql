-- A registration made twice for the same person: kept for what refers to it, used no more. Always the survivor itself,
-- never another merged one.
alter table cliente add column unificado_em bigint;
alter table cliente add constraint fk_cliente_unificado_em foreign key (unificado_em) references cliente (id);
create index ix_cliente_unificado_em on cliente (unificado_em);
