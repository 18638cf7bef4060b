-- In which message a link went out; its text goes when the link was used, or the account is no more.
alter table link_de_acesso add column mensagem_id bigint;
