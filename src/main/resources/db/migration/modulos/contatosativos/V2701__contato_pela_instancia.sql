-- Which contact a process that runs is about is asked for all that wait at a step.
create index ix_contato_ativo_instancia on contato_ativo (instancia);
