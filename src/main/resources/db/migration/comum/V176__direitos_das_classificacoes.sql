-- Which right it takes to put something under a classification, or under any below it.
alter table classificacao add column permissao varchar(64);
-- A subject only for who may use the restricted ones, also what is below it.
alter table classificacao add column restrita boolean default false not null;

update classificacao set permissao = 'ALTERAR_VENCIMENTO' where caminho = 'financeiro/vencimento';
update classificacao set permissao = 'ACESSAR_COBRANCA' where caminho = 'financeiro/negociacao';
update classificacao set permissao = 'GERAR_SENHA_WEB' where caminho = 'cadastro/acesso/senha';
update classificacao set permissao = 'EMITIR_GUIAS' where caminho = 'autorizacao/emissao-de-guia';
update classificacao set permissao = 'MARCAR_CONSULTAS' where caminho = 'rede/agendamento';
update classificacao set permissao = 'SOLICITAR_CARTEIRAS'
  where caminho in ('carteirinha/primeira-via', 'carteirinha/segunda-via', 'carteirinha/digital');
update classificacao set permissao = 'ACESSAR_REMOCOES' where caminho = 'remocao';
update classificacao set restrita = true where caminho = 'ouvidoria/denuncia';

-- Who serves at the ouvidoria registers any kind of request, and keeps the contacts of persons, as the operators do.
insert into permissao_perfil (grupo, permissao) values
  ('ouvidoria', 'ALTERAR_VENCIMENTO'),
  ('ouvidoria', 'ACESSAR_COBRANCA'),
  ('ouvidoria', 'GERAR_SENHA_WEB'),
  ('ouvidoria', 'EMITIR_GUIAS'),
  ('ouvidoria', 'MARCAR_CONSULTAS'),
  ('ouvidoria', 'SOLICITAR_CARTEIRAS'),
  ('ouvidoria', 'ACESSAR_REMOCOES'),
  ('ouvidoria', 'ALTERAR_TELEFONES_CONTRATO_PF'),
  ('ouvidoria', 'ALTERAR_EMAIL_CONTRATO_PF');
