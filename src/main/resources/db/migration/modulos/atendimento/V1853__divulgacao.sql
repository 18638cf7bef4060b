-- How who asked about a plan, in this case, came to know of the operator: an entry of the register, and when it was said.
create table divulgacao_do_atendimento (
  atendimento_id bigint not null,
  divulgacao varchar(60) not null,
  dita_em timestamp(6) with time zone not null,
  constraint pk_divulgacao_do_atendimento primary key (atendimento_id),
  constraint fk_divulgacao_do_atendimento_atendimento foreign key (atendimento_id) references atendimento (id)
);
create index ix_divulgacao_do_atendimento_divulgacao on divulgacao_do_atendimento (divulgacao, dita_em);

create view v_divulgacao_do_caso as
select divulgacao, dita_em from divulgacao_do_atendimento;
