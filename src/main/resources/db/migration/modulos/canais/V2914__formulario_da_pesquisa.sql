-- The form as it was when it was asked, whatever becomes of it in its register; null where the score alone was asked for.
alter table pesquisa_de_satisfacao add column formulario varchar(22000);
