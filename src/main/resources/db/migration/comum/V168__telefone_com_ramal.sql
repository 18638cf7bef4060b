-- The extension of a company's telephone, and contacts long enough for one.
alter table telefone add column ramal varchar(6);
alter table atendimento alter column contato_telefone set data type varchar(40);
