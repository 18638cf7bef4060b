-- Whether the address is known to be at fault: that one message came back from there may be what anybody has written.
alter table endereco_com_defeito add column certo boolean default true not null;
