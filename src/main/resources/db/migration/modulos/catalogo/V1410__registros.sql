-- By it who changes an entry on a screen sees that somebody else changed it meanwhile.
alter table situacao add column versao bigint default 0 not null;
alter table motivo add column versao bigint default 0 not null;
alter table motivo_de_recusa add column versao bigint default 0 not null;
alter table informacao add column versao bigint default 0 not null;
alter table script add column versao bigint default 0 not null;
alter table aviso add column versao bigint default 0 not null;
alter table parametro add column versao bigint default 0 not null;

-- What is said no longer is kept, out of use.
alter table script add column ativo boolean default true not null;
