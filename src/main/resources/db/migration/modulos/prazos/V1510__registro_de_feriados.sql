-- By it a holiday is found on its screen; one put in by SQL has none, and its number does.
alter table feriado_local add column codigo varchar(36);
-- What is a holiday no longer is kept, out of use.
alter table feriado_local add column ativo boolean default true not null;
alter table feriado_local add column versao bigint default 0 not null;
