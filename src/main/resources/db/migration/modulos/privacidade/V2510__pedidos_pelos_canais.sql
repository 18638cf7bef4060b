-- The request of an atendimento in which a person asked for it, on whatever channel; none for what the encarregado registered.
alter table pedido_de_titular add column protocolo varchar(20);
create unique index ux_pedido_de_titular_protocolo on pedido_de_titular (protocolo);
