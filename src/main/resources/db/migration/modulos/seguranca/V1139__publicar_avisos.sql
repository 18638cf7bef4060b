-- What operators are told on their screens is for who leads them to say, not for who changes models alone.
insert into permissao_perfil (grupo, permissao) values
  ('supervisao', 'PUBLICAR_AVISOS'), ('analise-processos', 'PUBLICAR_AVISOS');
