-- Who could publish notices by the right over models still can.
insert into permissao_perfil (grupo, permissao)
select p.grupo, 'PUBLICAR_AVISOS' from permissao_perfil p
where p.permissao = 'PUBLICAR_MODELOS'
  and not exists (select 1 from permissao_perfil q where q.grupo = p.grupo and q.permissao = 'PUBLICAR_AVISOS');
