-- H2 has no partial indexes.
create index ix_andamento_de_quem on andamento (tipo, de);
