-- What was rehearsed, so that a publication can name the rehearsal of just what it publishes; the model itself is not kept.
alter table regras_ensaio add column impressao varchar(64);
create index ix_regras_ensaio_impressao on regras_ensaio (impressao);
