-- The way of a message after it was sent, each step with its time; what of it is not known stays empty.
alter table mensagem add column entregue_em timestamp with time zone;
alter table mensagem add column devolvida_em timestamp with time zone;
alter table mensagem add column lida_em timestamp with time zone;
alter table mensagem add column ciente_em timestamp with time zone;

-- What was done about one that was not delivered: sent again, to another address, or left at that, and why.
alter table mensagem add column resolvida_em timestamp with time zone;
alter table mensagem add column resolvida_por varchar(255);
alter table mensagem add column resolucao varchar(300);

-- Addresses that gave messages back, until one arrives there.
create table endereco_com_defeito (
  endereco varchar(254) not null,
  canal varchar(10) not null,
  motivo varchar(500) not null,
  definitivo boolean not null,
  -- A bounce came back after the server had taken the message: that it takes the next one says nothing.
  depois_de_aceita boolean not null,
  desde timestamp with time zone not null,
  constraint pk_endereco_com_defeito primary key (canal, endereco)
);
