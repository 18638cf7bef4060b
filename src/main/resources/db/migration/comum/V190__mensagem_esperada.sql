-- What the client waits for: when it cannot be delivered the client is called.
alter table mensagem add esperada boolean default false not null;
