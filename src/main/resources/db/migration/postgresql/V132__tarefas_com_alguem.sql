-- What somebody has to do, without reading all tasks there are to see which of theirs have one.
create index ix_atendimento_com_alguem on atendimento (responsavel, situacao) where tarefa is not null;
