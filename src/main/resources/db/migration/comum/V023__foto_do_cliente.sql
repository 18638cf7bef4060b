-- One small picture of each client, already reduced (FotosDeClientes); it goes with the anonymisation.
create table foto_do_cliente (
  cliente_id bigint not null,
  tipo varchar(20) not null,
  conteudo bytea not null,
  enviada_em timestamp with time zone not null,
  enviada_por varchar(255) not null,
  constraint pk_foto_do_cliente primary key (cliente_id),
  constraint fk_foto_do_cliente foreign key (cliente_id) references cliente (id)
);
