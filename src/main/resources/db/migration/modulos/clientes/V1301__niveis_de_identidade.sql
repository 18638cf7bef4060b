-- How sure one must be of who speaks before this is shown or done; what is not here takes the highest level.
create table nivel_exigido (
  ato varchar(40) not null,
  nivel varchar(30) not null,
  constraint pk_nivel_exigido primary key (ato)
);
insert into nivel_exigido (ato, nivel) values
  ('ABRIR', 'ANONIMO'),
  ('VER_ANDAMENTO', 'TEM_O_LINK'),
  ('AVALIAR', 'TEM_O_LINK'),
  ('COMPLEMENTAR', 'CONTATO_CONFERE'),
  ('REITERAR', 'CONTATO_CONFERE'),
  ('RECLAMAR', 'CONTATO_CONFERE'),
  ('REINICIAR', 'CONTATO_CONFERE'),
  ('CANCELAR', 'ENTROU'),
  ('PEDIR_REANALISE', 'ENTROU'),
  ('LER_CONVERSA', 'ENTROU'),
  ('LER_HISTORICO', 'ENTROU'),
  ('OBTER_BOLETO', 'CONTATO_CONFERE'),
  ('OBTER_INFORME', 'ENTROU'),
  ('CANCELAR_PLANO', 'ENTROU'),
  ('EXERCER_DIREITO_DE_TITULAR', 'ENTROU'),
  ('TRATAR_DE_DADOS_PESSOAIS', 'ENTROU');
