-- Who may do what, who has come in, and what is kept of it.

-- Which rights each profile (group) gives. The group camunda-admin has every right and needs no rows.
create table permissao_perfil (
  grupo varchar(64) not null,
  permissao varchar(64) not null,
  constraint pk_permissao_perfil primary key (grupo, permissao)
);

-- The desk: registers, answers at once, passes on, and receives unclassified contacts, NIP and incidents as demands.
insert into permissao_perfil (grupo, permissao) values
  ('atendimento', 'ATENDER'), ('atendimento', 'RESPONDER_DEMANDA'), ('atendimento', 'CONSOLIDAR_RESPOSTA'),
  ('atendimento', 'TRANSFERIR'), ('atendimento', 'CANCELAR'), ('atendimento', 'ENCERRAR_FALE_CONOSCO_OU_OUVIDORIA'),
  ('atendimento', 'ALTERAR_CONTEUDO_DO_TEXTO'), ('atendimento', 'RESTRINGIR'),
  ('atendimento', 'REGISTRAR_FATO_DO_PRAZO'), ('atendimento', 'INCLUIR_ANEXO'),
  ('atendimento', 'INCLUIR_ANEXO_DO_CLIENTE'), ('atendimento', 'ENVIAR_ATENDIMENTO_POR_EMAIL'),
  ('atendimento', 'ENVIAR_CHAMADO_POR_EMAIL'), ('atendimento', 'ENVIAR_A_EMAIL_INFORMADO'),
  ('atendimento', 'COPIAR_MENSAGENS'), ('atendimento', 'CADASTRAR_CLIENTE'), ('atendimento', 'CADASTRAR_TELEFONES'),
  ('atendimento', 'ALTERAR_TELEFONES_CONTRATO_PF'), ('atendimento', 'ALTERAR_EMAIL_CONTRATO_PF'),
  ('atendimento', 'ALTERAR_VENCIMENTO'), ('atendimento', 'MARCAR_CONSULTAS'), ('atendimento', 'EMITIR_GUIAS'),
  ('atendimento', 'SOLICITAR_CARTEIRAS'), ('atendimento', 'CONSULTAR_EXTRATO_DO_CONTRATO'),
  ('atendimento', 'CONSULTAR_TABELA_DE_PRECO'), ('atendimento', 'ACESSAR_COBRANCA'),
  ('atendimento', 'ACESSAR_REMOCOES'), ('atendimento', 'GERAR_SENHA_WEB'),
  ('atendimento', 'CAPTURAR_IMAGENS_DIGITAIS');

-- Those who see to it that the work of all gets done.
insert into permissao_perfil (grupo, permissao) values
  ('supervisao', 'ATENDER'), ('supervisao', 'RESPONDER_DEMANDA'), ('supervisao', 'CONSOLIDAR_RESPOSTA'),
  ('supervisao', 'TRANSFERIR'), ('supervisao', 'CANCELAR'), ('supervisao', 'EXCLUIR'),
  ('supervisao', 'ENCERRAR_DE_OUTRO_OPERADOR'), ('supervisao', 'ENCERRAR_FALE_CONOSCO_OU_OUVIDORIA'),
  ('supervisao', 'ALTERAR_PRAZO'), ('supervisao', 'ALTERAR_DATA_DA_ABERTURA'), ('supervisao', 'ALTERAR_OPERADOR'),
  ('supervisao', 'ALTERAR_CONTEUDO_DO_TEXTO'), ('supervisao', 'ALTERAR_TEXTO_REGISTRADO'),
  ('supervisao', 'RESTRINGIR'), ('supervisao', 'ACESSAR_CONTEUDO_RESTRITO'),
  ('supervisao', 'ACESSAR_ASSUNTOS_RESTRITOS'), ('supervisao', 'REGISTRAR_FATO_DO_PRAZO'),
  ('supervisao', 'ACOMPANHAR_ATRASO'), ('supervisao', 'INCLUIR_ANEXO'), ('supervisao', 'REMOVER_ANEXO'),
  ('supervisao', 'INCLUIR_ANEXO_DO_CLIENTE'), ('supervisao', 'REMOVER_ANEXO_DO_CLIENTE'),
  ('supervisao', 'ENVIAR_ATENDIMENTO_POR_EMAIL'), ('supervisao', 'ENVIAR_CHAMADO_POR_EMAIL'),
  ('supervisao', 'ENVIAR_A_EMAIL_INFORMADO'), ('supervisao', 'COPIAR_MENSAGENS'), ('supervisao', 'CADASTRAR_CLIENTE'),
  ('supervisao', 'CADASTRAR_TELEFONES'), ('supervisao', 'ALTERAR_TELEFONES_CONTRATO_PJ'),
  ('supervisao', 'ALTERAR_TELEFONES_CONTRATO_PF'), ('supervisao', 'ALTERAR_EMAIL_CONTRATO'),
  ('supervisao', 'ALTERAR_EMAIL_CONTRATO_PJ'), ('supervisao', 'ALTERAR_EMAIL_CONTRATO_PF'),
  ('supervisao', 'ALTERAR_EMAIL_CONTRATO_PFF'), ('supervisao', 'INCLUIR_BENEFICIARIO_POS_PAGAMENTO'),
  ('supervisao', 'EXCLUIR_DO_PROGRAMA_CQV'), ('supervisao', 'GERAR_GUIA_INCLUSAO_FUTURA'),
  ('supervisao', 'ALTERAR_VENCIMENTO'), ('supervisao', 'MARCAR_CONSULTAS'), ('supervisao', 'EMITIR_GUIAS'),
  ('supervisao', 'SOLICITAR_CARTEIRAS'), ('supervisao', 'CONSULTAR_EXTRATO_DO_CONTRATO'),
  ('supervisao', 'CONSULTAR_TABELA_DE_PRECO'), ('supervisao', 'ACESSAR_COBRANCA'), ('supervisao', 'ACESSAR_REMOCOES'),
  ('supervisao', 'GERAR_SENHA_WEB'), ('supervisao', 'LIMPAR_DIGITAL'), ('supervisao', 'CAPTURAR_IMAGENS_DIGITAIS'),
  ('supervisao', 'EXPORTAR'), ('supervisao', 'VER_INDICADORES'), ('supervisao', 'AGIR_EM_LOTE'),
  ('supervisao', 'ALTERAR_PRIORIDADE'), ('supervisao', 'CADASTRAR_AUSENCIAS'), ('supervisao', 'GERAR_DOSSIE');

-- The second instance; registers any kind of request, too, and keeps the contacts of persons, as the desk does.
insert into permissao_perfil (grupo, permissao) values
  ('ouvidoria', 'ATENDER'), ('ouvidoria', 'RESPONDER_DEMANDA'), ('ouvidoria', 'CONSOLIDAR_RESPOSTA'),
  ('ouvidoria', 'TRANSFERIR'), ('ouvidoria', 'CANCELAR'), ('ouvidoria', 'ENCERRAR_FALE_CONOSCO_OU_OUVIDORIA'),
  ('ouvidoria', 'RESTRINGIR'), ('ouvidoria', 'ACESSAR_CONTEUDO_RESTRITO'),
  ('ouvidoria', 'ACESSAR_ASSUNTOS_RESTRITOS'), ('ouvidoria', 'TRATAR_RECLAMACAO'),
  ('ouvidoria', 'REGISTRAR_FATO_DO_PRAZO'), ('ouvidoria', 'INCLUIR_ANEXO'),
  ('ouvidoria', 'ENVIAR_ATENDIMENTO_POR_EMAIL'), ('ouvidoria', 'ENVIAR_CHAMADO_POR_EMAIL'),
  ('ouvidoria', 'COPIAR_MENSAGENS'), ('ouvidoria', 'CADASTRAR_CLIENTE'), ('ouvidoria', 'CADASTRAR_TELEFONES'),
  ('ouvidoria', 'ALTERAR_TELEFONES_CONTRATO_PF'), ('ouvidoria', 'ALTERAR_EMAIL_CONTRATO_PF'),
  ('ouvidoria', 'ALTERAR_VENCIMENTO'), ('ouvidoria', 'MARCAR_CONSULTAS'), ('ouvidoria', 'EMITIR_GUIAS'),
  ('ouvidoria', 'SOLICITAR_CARTEIRAS'), ('ouvidoria', 'ACESSAR_COBRANCA'), ('ouvidoria', 'ACESSAR_REMOCOES'),
  ('ouvidoria', 'GERAR_SENHA_WEB'), ('ouvidoria', 'EXPORTAR'), ('ouvidoria', 'VER_INDICADORES'),
  ('ouvidoria', 'GERAR_DOSSIE');

-- Managers: figures, the board of deadlines, the work of others.
insert into permissao_perfil (grupo, permissao) values
  ('gestao', 'RESPONDER_DEMANDA'), ('gestao', 'TRANSFERIR'), ('gestao', 'ALTERAR_PRAZO'),
  ('gestao', 'ALTERAR_OPERADOR'), ('gestao', 'REGISTRAR_FATO_DO_PRAZO'), ('gestao', 'ACOMPANHAR_ATRASO'),
  ('gestao', 'EXPORTAR'), ('gestao', 'VER_INDICADORES'), ('gestao', 'AGIR_EM_LOTE'), ('gestao', 'ALTERAR_PRIORIDADE'),
  ('gestao', 'CADASTRAR_AUSENCIAS'), ('gestao', 'GERAR_DOSSIE');

-- Who changes models and tables.
insert into permissao_perfil (grupo, permissao) values
  ('analise-processos', 'VER_INDICADORES'), ('analise-processos', 'PUBLICAR_MODELOS');

-- The areas that answer demands, each with what its own work takes.
insert into permissao_perfil (grupo, permissao) values
  ('financeiro', 'RESPONDER_DEMANDA'), ('financeiro', 'TRANSFERIR'), ('financeiro', 'REGISTRAR_FATO_DO_PRAZO'),
  ('financeiro', 'INCLUIR_ANEXO'), ('financeiro', 'COPIAR_MENSAGENS'), ('financeiro', 'ALTERAR_VENCIMENTO'),
  ('financeiro', 'CONSULTAR_EXTRATO_DO_CONTRATO'), ('financeiro', 'CONSULTAR_TABELA_DE_PRECO'),
  ('financeiro', 'ACESSAR_COBRANCA');

insert into permissao_perfil (grupo, permissao) values
  ('autorizacao', 'RESPONDER_DEMANDA'), ('autorizacao', 'TRANSFERIR'), ('autorizacao', 'REGISTRAR_FATO_DO_PRAZO'),
  ('autorizacao', 'INCLUIR_ANEXO'), ('autorizacao', 'COPIAR_MENSAGENS'),
  ('autorizacao', 'GERAR_GUIA_INCLUSAO_FUTURA'), ('autorizacao', 'MARCAR_CONSULTAS'), ('autorizacao', 'EMITIR_GUIAS'),
  ('autorizacao', 'CONSULTAR_PRONTUARIO');

insert into permissao_perfil (grupo, permissao) values
  ('rede-credenciada', 'RESPONDER_DEMANDA'), ('rede-credenciada', 'TRANSFERIR'),
  ('rede-credenciada', 'REGISTRAR_FATO_DO_PRAZO'), ('rede-credenciada', 'INCLUIR_ANEXO'),
  ('rede-credenciada', 'COPIAR_MENSAGENS');

insert into permissao_perfil (grupo, permissao) values
  ('cadastro', 'RESPONDER_DEMANDA'), ('cadastro', 'TRANSFERIR'), ('cadastro', 'REGISTRAR_FATO_DO_PRAZO'),
  ('cadastro', 'INCLUIR_ANEXO'), ('cadastro', 'INCLUIR_ANEXO_DO_CLIENTE'), ('cadastro', 'REMOVER_ANEXO_DO_CLIENTE'),
  ('cadastro', 'COPIAR_MENSAGENS'), ('cadastro', 'CADASTRAR_CLIENTE'), ('cadastro', 'CADASTRAR_TELEFONES'),
  ('cadastro', 'ALTERAR_TELEFONES_CONTRATO_PJ'), ('cadastro', 'ALTERAR_TELEFONES_CONTRATO_PF'),
  ('cadastro', 'ALTERAR_EMAIL_CONTRATO'), ('cadastro', 'ALTERAR_EMAIL_CONTRATO_PJ'),
  ('cadastro', 'ALTERAR_EMAIL_CONTRATO_PF'), ('cadastro', 'ALTERAR_EMAIL_CONTRATO_PFF'),
  ('cadastro', 'INCLUIR_BENEFICIARIO_POS_PAGAMENTO'), ('cadastro', 'SOLICITAR_CARTEIRAS'),
  ('cadastro', 'LIMPAR_DIGITAL'), ('cadastro', 'CAPTURAR_IMAGENS_DIGITAIS');

insert into permissao_perfil (grupo, permissao) values
  ('comercial', 'RESPONDER_DEMANDA'), ('comercial', 'TRANSFERIR'), ('comercial', 'REGISTRAR_FATO_DO_PRAZO'),
  ('comercial', 'INCLUIR_ANEXO'), ('comercial', 'COPIAR_MENSAGENS'), ('comercial', 'CADASTRAR_CLIENTE'),
  ('comercial', 'CADASTRAR_TELEFONES'), ('comercial', 'CONSULTAR_TABELA_DE_PRECO');

insert into permissao_perfil (grupo, permissao) values
  ('remocao', 'RESPONDER_DEMANDA'), ('remocao', 'TRANSFERIR'), ('remocao', 'REGISTRAR_FATO_DO_PRAZO'),
  ('remocao', 'INCLUIR_ANEXO'), ('remocao', 'COPIAR_MENSAGENS'), ('remocao', 'ACESSAR_REMOCOES');

insert into permissao_perfil (grupo, permissao) values
  ('faturamento', 'RESPONDER_DEMANDA'), ('faturamento', 'TRANSFERIR'), ('faturamento', 'REGISTRAR_FATO_DO_PRAZO'),
  ('faturamento', 'INCLUIR_ANEXO'), ('faturamento', 'COPIAR_MENSAGENS'),
  ('faturamento', 'CONSULTAR_EXTRATO_DO_CONTRATO'), ('faturamento', 'ACESSAR_COBRANCA');

-- The encarregado: answers the data subjects and anonymises (LGPD, art. 18 and 41), without being of those who serve.
insert into permissao_perfil (grupo, permissao) values
  ('lgpd', 'RESPONDER_DEMANDA'), ('lgpd', 'TRANSFERIR'), ('lgpd', 'RESTRINGIR'),
  ('lgpd', 'ACESSAR_CONTEUDO_RESTRITO'), ('lgpd', 'ACESSAR_ASSUNTOS_RESTRITOS'), ('lgpd', 'REGISTRAR_FATO_DO_PRAZO'),
  ('lgpd', 'ANONIMIZAR'), ('lgpd', 'INCLUIR_ANEXO'), ('lgpd', 'COPIAR_MENSAGENS'), ('lgpd', 'GERAR_DOSSIE'),
  ('lgpd', 'ATENDER_TITULAR_DE_DADOS');

-- From where each login has come in with the right password: there others' guessing never makes it wait.
create table login_conhecido (
  login varchar(64) not null,
  endereco varchar(64) not null,
  visto_em timestamp(6) with time zone not null,
  primary key (login, endereco)
);
create index login_conhecido_visto on login_conhecido (visto_em);

-- Who has a second factor: its secret, enciphered with a key that is not in the database. A secret is kept once a code of
-- it was given; a step of time counts once.
create table segundo_fator (
  login varchar(64) not null primary key,
  segredo varchar(200) not null,
  confirmado_em timestamp(6) with time zone not null,
  ultimo_passo bigint not null,
  erros int not null,
  espera_ate timestamp(6) with time zone
);

-- The ways back in without the second factor, hashed with another key.
create table codigo_de_recuperacao (
  login varchar(64) not null references segundo_fator (login) on delete cascade,
  resumo varchar(64) not null,
  primary key (login, resumo)
);

-- Who did what that a security officer asks about, from where, and what came of it. Ids and logins only. Rows are added and,
-- within seconds, sealed: each seal is over the row and over the seal before it, so that a changed or missing row shows.
create table trilha (
  id bigint generated by default as identity primary key,
  quando timestamp(6) with time zone not null,
  ato varchar(40) not null,
  desfecho varchar(20) not null,
  quem varchar(255),
  de_onde varchar(64),
  alvo varchar(200),
  ordem bigint,
  selo varchar(64)
);
create unique index trilha_ordem on trilha (ordem);
create index trilha_quando on trilha (quando);
create index trilha_quem on trilha (quem, quando);
create index trilha_alvo on trilha (alvo, quando);

-- The last seal (1): whoever seals locks it, one node at a time. And the last one of what was deleted when its time was over
-- (2): the chain is checked from there.
create table trilha_ponta (
  id int not null primary key,
  ordem bigint not null,
  selo varchar(64) not null
);
insert into trilha_ponta (id, ordem, selo) values (1, 0, ''), (2, 0, '');

-- Rights and parameters as they were last seen: what is changed past the application shows all the same. Of the values, a
-- digest.
create table trilha_retrato (
  fonte varchar(20) not null,
  chave varchar(200) not null,
  valor varchar(64) not null,
  constraint pk_trilha_retrato primary key (fonte, chave)
);
