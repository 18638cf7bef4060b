-- What a group was like before its last change, so that it can be undone.
create table grupo_como_era (
  grupo varchar(64) not null primary key references grupo (codigo) on delete cascade,
  dados varchar(4000) not null
);
