-- Whether the client may see the file. Of those there are, what clients sent themselves; what the staff attached was for the staff.
alter table anexo add column para_o_cliente boolean default false not null;
update anexo set para_o_cliente = true where autor = 'cliente';
