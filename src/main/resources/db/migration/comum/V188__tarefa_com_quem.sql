-- Who took a task that no row of the other tables says to be anybody's: asked before somebody else works it.
alter table tarefa_oferecida add com_quem varchar(64);

-- The return of an answer of the ouvidoria stands among them from now on, with the priority its model gives it.
insert into tarefa_oferecida (tarefa, grupo, prioridade)
select r.tarefa, r.grupo_do_retorno, 90 from reclamacao r
  where r.retorno = 'A_LIGAR' and r.tarefa is not null and r.grupo_do_retorno is not null
    and not exists (select 1 from tarefa_oferecida o where o.tarefa = r.tarefa);
