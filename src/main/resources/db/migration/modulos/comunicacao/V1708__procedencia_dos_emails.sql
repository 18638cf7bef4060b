-- What the server of our mail box found about who wrote: whether its domain vouches for the message.
alter table email_recebido add column procedencia varchar(20);
alter table email_recebido add column procedencia_achados varchar(200);
