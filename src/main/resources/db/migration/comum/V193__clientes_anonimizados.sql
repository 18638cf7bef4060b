-- When a client was anonymised: not to be done again, and not a person any more to those under the same contract.
alter table cliente add column anonimizado_em timestamp with time zone;
update cliente set anonimizado_em = current_timestamp where nome = 'Cliente anonimizado' and cpf is null and cnpj is null;
