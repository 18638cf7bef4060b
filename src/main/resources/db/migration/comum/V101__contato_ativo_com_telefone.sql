-- A call to be returned may be to a number of nobody known, or to another number than the registered ones.
alter table contato_ativo alter column cliente_id drop not null;
alter table contato_ativo add column telefone varchar(15);
