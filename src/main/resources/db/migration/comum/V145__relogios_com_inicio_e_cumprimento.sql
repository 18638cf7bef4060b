-- A clock says what starts and what meets it, and has its own meeting; one that has not started is due at no time.
alter table relogio add column inicio varchar(30) default 'REGISTRO' not null;
alter table relogio add column cumprimento varchar(20) default 'RESPOSTA' not null;
alter table relogio add column imediato boolean default false not null;
alter table relogio add column cumprido_em timestamp with time zone;
alter table relogio add column dispensado_em timestamp with time zone;
alter table relogio alter column aberto_em drop not null;
alter table relogio alter column vence_em drop not null;
alter table relogio alter column atencao_em drop not null;

-- The facts that are told of a request.
alter table solicitacao add column documentos_em timestamp with time zone;
alter table solicitacao add column notificada_em timestamp with time zone;
alter table solicitacao add column numero_da_notificacao varchar(30);
alter table solicitacao add column realizada_em timestamp with time zone;
alter table solicitacao add column agendada_para timestamp with time zone;
alter table solicitacao add column agendada_em timestamp with time zone;
alter table solicitacao add column ciencia_em timestamp with time zone;
alter table solicitacao add column efeito_em timestamp with time zone;
alter table solicitacao add column prorrogada_ate timestamp with time zone;
alter table solicitacao add column fatos_esperados varchar(200);

-- Whether it is still the contact in which it was opened.
alter table atendimento add column no_contato boolean default false not null;

-- A deadline moved by hand is a target beside the norms.
update relogio set norma = 'META_ACORDADA', decisao = 'META_ACORDADA' where norma = 'PRAZO_ALTERADO';
update solicitacao set norma = 'META_ACORDADA' where norma = 'PRAZO_ALTERADO';
update atendimento set norma = 'META_ACORDADA' where norma = 'PRAZO_ALTERADO';

-- The clocks from before were all met by the answer; those of care still open are met by the care from now on.
update relogio set cumprimento = 'REALIZACAO' where norma like 'RN566%' and substituido_em is null
  and solicitacao_id in (select id from solicitacao where respondida_em is null and cancelada_em is null);
update solicitacao set fatos_esperados = 'REALIZACAO' where id in (select solicitacao_id from relogio
  where cumprimento = 'REALIZACAO');
update relogio set cumprido_em = (select r.respondida_em from reclamacao r where r.id = relogio.reclamacao_id)
  where reclamacao_id is not null;
update relogio set cumprido_em = (select s.respondida_em from solicitacao s where s.id = relogio.solicitacao_id),
    dispensado_em = (select s.cancelada_em from solicitacao s where s.id = relogio.solicitacao_id)
  where solicitacao_id is not null and reclamacao_id is null and substituido_em is null;
update relogio set cumprido_em = (select a.encerrado_em from atendimento a
    where a.id = relogio.atendimento_id and a.situacao = 'ENCERRADO'),
    dispensado_em = (select a.encerrado_em from atendimento a
    where a.id = relogio.atendimento_id and a.situacao = 'CANCELADO')
  where solicitacao_id is null and substituido_em is null;

-- Who works on a request may tell what happened about it.
insert into permissao_perfil (grupo, permissao) values
  ('atendimento', 'REGISTRAR_FATO_DO_PRAZO'),
  ('supervisao', 'REGISTRAR_FATO_DO_PRAZO'),
  ('ouvidoria', 'REGISTRAR_FATO_DO_PRAZO'),
  ('gestao', 'REGISTRAR_FATO_DO_PRAZO'),
  ('financeiro', 'REGISTRAR_FATO_DO_PRAZO'),
  ('autorizacao', 'REGISTRAR_FATO_DO_PRAZO'),
  ('rede-credenciada', 'REGISTRAR_FATO_DO_PRAZO'),
  ('cadastro', 'REGISTRAR_FATO_DO_PRAZO'),
  ('comercial', 'REGISTRAR_FATO_DO_PRAZO'),
  ('remocao', 'REGISTRAR_FATO_DO_PRAZO'),
  ('faturamento', 'REGISTRAR_FATO_DO_PRAZO'),
  ('lgpd', 'REGISTRAR_FATO_DO_PRAZO');
