-- When the client is to be called again: in the hours in which clients are called, or when the client asked for it.
alter table atendimento add column proxima_tentativa_em timestamp with time zone;

-- A number at which the client is not; nobody calls it again.
alter table telefone add column errado_em timestamp with time zone;

-- One scale for the survey, from 1 to 5. What was kept from 0 to 10 keeps its place: two of the old steps are one of the new.
update avaliacao set nota = case when nota <= 2 then 1 when nota <= 4 then 2 when nota <= 6 then 3 when nota <= 8 then 4
  else 5 end;
update apuracao set nota = case when nota <= 2 then 1 when nota <= 4 then 2 when nota <= 6 then 3 when nota <= 8 then 4
  else 5 end where nota is not null;
delete from dia_somado where inicio in (select inicio from apuracao_do_dia where notas > 0);
alter table avaliacao add constraint ck_avaliacao_nota check (nota between 1 and 5);
