-- A notice that was put in by mistake is taken out of use, and stays to be read in the register.
alter table aviso add column em_uso boolean default true not null;
