-- Who published what, for the versions of the models: the engine keeps the moment and the name of a deployment, not the person.
create table regras_modelo_publicado (
  publicacao varchar(64) primary key,
  por varchar(64) not null
);
