-- The row the health check writes: a database that is read only, or whose disk is full, still answers questions.
create table saude (
  id int not null primary key,
  conferida_em timestamp with time zone
);
insert into saude (id) values (1);
