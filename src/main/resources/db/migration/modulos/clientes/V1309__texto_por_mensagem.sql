-- The text of a case goes out in a message where the address is the client's as far as is known; else only that there is news.
insert into nivel_exigido (ato, nivel) values ('RECEBER_TEXTO_POR_MENSAGEM', 'CONTATO_CONFERE');
