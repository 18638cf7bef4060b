-- What a form asks of who wants it (its mark "identidade"): how sure one must be stands here too.
insert into nivel_exigido (ato, nivel) values ('SEGUIR_COM_IDENTIDADE', 'IDENTIDADE_CONFIRMADA');
