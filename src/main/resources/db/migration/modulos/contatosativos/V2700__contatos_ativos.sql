-- Calls to clients are a module of their own: the table that atendimento made, and the view of it, pass to it.
comment on table contato_ativo is 'Do módulo contatosativos.';
comment on view v_contato is 'Do módulo contatosativos.';
