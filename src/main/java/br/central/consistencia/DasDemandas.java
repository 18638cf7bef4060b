package br.central.consistencia;

import static br.central.consistencia.Comparacao.difere;

import java.util.List;

/** What each group has to answer. */
final class DasDemandas {

    private static final String DE = "from demanda d join solicitacao s on s.id = d.solicitacao_id"
            + " join atendimento a on a.id = s.atendimento_id";

    /** With its task, which says the same as the tables. */
    private static final String NA_TAREFA =
            DE + " join act_ru_task t on t.id_ = d.tarefa where d.situacao = 'ABERTA' {casos} and ";

    static final List<Comparacao> TODAS = List.of(
            new Comparacao("demanda aberta sem tarefa", """
                    select a.protocolo, s.protocolo || ' ' || d.grupo as na_tabela, 'nenhuma' as no_motor
                    %s
                    where d.situacao = 'ABERTA' {casos}
                      and not exists (select 1 from act_ru_task t where t.id_ = d.tarefa)""".formatted(DE)),
            new Comparacao("demanda em aberto de solicitação que não a tem", """
                    select a.protocolo, s.protocolo || ' ' || d.grupo as na_tabela, s.situacao as no_motor
                    %s
                    where d.situacao in ('ABERTA', 'AGUARDANDO_COMPLEMENTO') {casos} and (d.rodada <> s.rodada
                      or s.situacao not in ('EM_ANDAMENTO', 'AGUARDANDO_COMPLEMENTO'))""".formatted(DE)),
            new Comparacao(
                    "espera da demanda por complemento", """
                    select a.protocolo, s.protocolo || ' ' || d.grupo || ' ' || cast(d.espera_ate as varchar) as na_tabela,
                      'nenhuma espera até lá' as no_motor
                    %s
                    where d.situacao = 'AGUARDANDO_COMPLEMENTO' {casos} and not exists (select 1 from act_ru_job j
                      join act_ru_jobdef f on f.id_ = j.job_def_id_ where j.process_instance_id_ = s.instancia
                        and f.act_id_ = 'CatchEvent_SemComplemento' and not %s)""".formatted(DE, difere("j.duedate_", "d.espera_ate"))),
            new Comparacao("com quem está a demanda", """
                    select a.protocolo, s.protocolo || ' ' || coalesce(d.responsavel, 'ninguém') as na_tabela,
                      coalesce(t.assignee_, 'ninguém') as no_motor
                    %s coalesce(d.responsavel, '') <> coalesce(t.assignee_, '')""".formatted(NA_TAREFA)),
            new Comparacao("grupo da demanda", """
                    select a.protocolo, s.protocolo || ' ' || d.grupo as na_tabela, 'outro grupo' as no_motor
                    %s not exists (select 1 from act_ru_identitylink i
                      where i.task_id_ = t.id_ and i.type_ = 'candidate' and i.group_id_ = d.grupo)""".formatted(NA_TAREFA)),
            new Comparacao("prioridade ou vencimento da demanda", """
                    select a.protocolo, s.protocolo || ' ' || s.prioridade || ' ' || cast(s.vence_em as varchar) as na_tabela,
                      t.priority_ || ' ' || cast(t.due_date_ as varchar) as no_motor
                    %s (t.priority_ <> s.prioridade or %s)""".formatted(
                            NA_TAREFA, difere("t.due_date_", "s.vence_em"))));

    private DasDemandas() {}
}
