-- What is erased every night is looked for among what is still there, not among all that ever was.
create index ix_atendimento_por_apagar on atendimento (encerrado_em, id)
  where textos_apagados_em is null and encerrado_em is not null;
create index ix_chamada_por_apagar on chamada (recebida_em) where protocolo is null and telefone is not null;
create index ix_contato_ativo_por_apagar on contato_ativo (concluido_em)
  where atendimento_id is null and protocolo is null and telefone is not null;
