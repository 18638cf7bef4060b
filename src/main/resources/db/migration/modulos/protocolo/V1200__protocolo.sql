-- Highest sequence of protocol numbers reserved so far on each day, by any node.
create table protocolo_dia (
  dia date not null,
  ultimo bigint not null,
  constraint pk_protocolo_dia primary key (dia)
);
