-- Who has a plan now, to be counted.
create view v_beneficiario_ativo as
select cliente_id from beneficiario where status_cadastral = 'ATIVO';
