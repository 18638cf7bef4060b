-- Who has this number, asked while the telephone rings.
create index ix_telefone_numero on telefone (numero);
