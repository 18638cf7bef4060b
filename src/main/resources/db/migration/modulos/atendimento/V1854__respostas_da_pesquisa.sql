-- What was answered besides the score, in words, and by which version of which form.
alter table avaliacao add column formulario varchar(60);
alter table avaliacao add column formulario_versao bigint;
alter table avaliacao add column respostas varchar(50000);
