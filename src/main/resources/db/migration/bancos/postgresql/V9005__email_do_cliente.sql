-- Whose an e-mail is that came in.
create index ix_cliente_email on cliente (lower(email)) where email is not null;
