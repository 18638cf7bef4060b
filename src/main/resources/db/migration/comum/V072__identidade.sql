-- When and by whom the identity of who calls was confirmed in this contact (S4.2); gone when the client changes.
alter table atendimento add column identidade_confirmada_em timestamp with time zone;
alter table atendimento add column identidade_confirmada_por varchar(64);
