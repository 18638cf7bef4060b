-- Holidays of a state that no official calendar brings; null where the state makes no difference.
alter table feriado_local add column uf varchar(2);
