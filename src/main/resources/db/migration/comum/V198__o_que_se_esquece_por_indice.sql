-- What is erased is found by what it belongs to, however much there is.
create index ix_chamada_protocolo on chamada (protocolo);
create index ix_chamada_telefone on chamada (telefone);
create index ix_contato_ativo_protocolo on contato_ativo (protocolo);
create index ix_contato_ativo_cliente on contato_ativo (cliente_id);
create index ix_contato_ativo_telefone on contato_ativo (telefone);
create index ix_lote_linha_protocolo on lote_linha (protocolo);

-- What goes to the staff about a case is no part of what is kept about the client.
alter table mensagem add column interna boolean default false not null;
update mensagem set interna = true where assunto like 'Prazo expirado: protocolo %'
  or assunto like 'Atenção: o prazo do protocolo %' or assunto like 'Reiteração no protocolo %'
  or assunto like 'Mensagem complementar no protocolo %';
