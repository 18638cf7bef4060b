-- LGPD, art. 41: the encarregado answers the data subjects, without being of those who serve.
insert into permissao_perfil (grupo, permissao) values ('lgpd', 'ATENDER_TITULAR_DE_DADOS');
