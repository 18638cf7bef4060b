-- From whom a group waits for a complement: the client or a provider.
alter table demanda add column aguarda varchar(20);

-- When a clock was put on the case, which may be long after the moment it counts from.
alter table relogio add column criado_em timestamp with time zone;

-- Lines that say in whose queue a case is have the group; those from before get it as far as it can be told.
update andamento set grupo = 'atendimento'
where tipo = 'ABERTURA' and grupo is null and para in ('Portal', 'E-mail', 'Aplicativo', 'Fale conosco');
update andamento set grupo = para
where tipo = 'TRANSFERENCIA' and grupo is null and para in (select grupo from permissao_perfil);
