-- LGPD, art. 18: who answers the data subjects may anonymise.
insert into permissao_perfil (grupo, permissao) values ('lgpd', 'ANONIMIZAR');
