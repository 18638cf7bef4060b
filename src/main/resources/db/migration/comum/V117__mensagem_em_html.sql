-- The same text laid out, for messages that the application writes all by itself.
alter table mensagem add column corpo_html varchar(110000);
