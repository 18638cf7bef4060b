-- Which script the calls that are still to be made begin with, a row for each.
create view v_uso_de_script as
select script from contato_ativo where situacao = 'PROGRAMADO' and script is not null;
comment on view v_uso_de_script is 'Do módulo contatosativos.';
