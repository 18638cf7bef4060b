package br.central.consistencia;

import static br.central.consistencia.Comparacao.difere;

import java.util.List;

/** The case itself: its process, its task, its place in a queue. */
final class DosAtendimentos {

    private static final String EM_ABERTO = "a.encerrado_em is null and not a.excluido {casos}";

    /** What the model calls it while the case is in that situation. */
    private static final String ETAPA = "case a.situacao when 'PENDENTE' then 'UserTask_RetomarPendente'"
            + " when 'AGUARDANDO_RETORNO' then 'UserTask_DarRetorno' else 'UserTask_Atender' end";

    static final List<Comparacao> TODAS = List.of(
            new Comparacao("atendimento em aberto sem processo", """
                    select a.protocolo, a.situacao as na_tabela, 'nenhum processo' as no_motor
                    from atendimento a
                    where %s and not exists (select 1 from act_ru_execution x where x.id_ = a.instancia)""".formatted(EM_ABERTO)),
            new Comparacao("atendimento terminado com processo em curso", """
                    select a.protocolo, a.situacao as na_tabela, 'processo em curso' as no_motor
                    from act_ru_execution x join atendimento a on a.instancia = x.id_
                    where x.parent_id_ is null and a.encerrado_em is not null and a.janela_ate is null {casos}
                      and not exists (select 1 from act_ru_job j where j.process_instance_id_ = x.id_)"""),
            new Comparacao("tarefa do atendimento", """
                    select a.protocolo, coalesce(a.tarefa, 'nenhuma') as na_tabela, coalesce(t.id_, 'nenhuma') as no_motor
                    from atendimento a left join act_ru_task t on t.proc_inst_id_ = a.instancia
                      and t.task_def_key_ in ('UserTask_Atender', 'UserTask_RetomarPendente', 'UserTask_DarRetorno')
                    where %s and coalesce(a.tarefa, '') <> coalesce(t.id_, '')""".formatted(EM_ABERTO)),
            new Comparacao("tarefa de atendimento terminado", """
                    select a.protocolo, a.tarefa as na_tabela, a.situacao as no_motor
                    from atendimento a
                    where a.tarefa is not null and (a.encerrado_em is not null or a.excluido) {casos}"""),
            new Comparacao("etapa do atendimento", """
                    select a.protocolo, a.situacao as na_tabela, t.task_def_key_ as no_motor
                    from atendimento a join act_ru_task t on t.id_ = a.tarefa
                    where %s and t.task_def_key_ <> %s""".formatted(EM_ABERTO, ETAPA)),
            new Comparacao("atendimento em nenhuma fila", """
                    select a.protocolo, a.situacao as na_tabela, 'nada a fazer' as no_motor
                    from atendimento a
                    where %s and a.situacao <> 'ENCAMINHADO' and a.tarefa is null
                      and not exists (select 1 from act_ru_task t where t.proc_inst_id_ = a.instancia)
                      and not exists (select 1 from act_ru_job j where j.process_instance_id_ = a.instancia)""".formatted(EM_ABERTO)),
            // One forwarded under an earlier model still waits for its complaint.
            new Comparacao("atendimento encaminhado sem solicitação em aberto", """
                    select a.protocolo, a.situacao as na_tabela, 'nada em tratamento' as no_motor
                    from atendimento a
                    where %s and a.situacao = 'ENCAMINHADO'
                      and not exists (select 1 from solicitacao s
                        where s.atendimento_id = a.id and s.respondida_em is null and s.cancelada_em is null)
                      and not exists (select 1 from solicitacao s join act_ru_execution x on x.proc_inst_id_ = s.instancia
                        where s.atendimento_id = a.id and x.act_id_ = 'CallActivity_TratarReclamacao')
                      and not exists (select 1 from act_ru_job j where j.process_instance_id_ = a.instancia)""".formatted(EM_ABERTO)),
            new Comparacao("com quem está a tarefa do atendimento", """
                    select a.protocolo, coalesce(a.responsavel, 'ninguém') as na_tabela,
                      coalesce(t.assignee_, 'ninguém') as no_motor
                    from atendimento a join act_ru_task t on t.id_ = a.tarefa
                    where %s and t.task_def_key_ <> 'UserTask_DarRetorno'
                      and coalesce(a.responsavel, '') <> coalesce(t.assignee_, '')""".formatted(EM_ABERTO)),
            new Comparacao("grupo da tarefa do atendimento", """
                    select a.protocolo, a.grupo as na_tabela, 'outro grupo' as no_motor
                    from atendimento a join act_ru_task t on t.id_ = a.tarefa
                    where %s and not exists (select 1 from act_ru_identitylink i
                      where i.task_id_ = t.id_ and i.type_ = 'candidate' and i.group_id_ = a.grupo)""".formatted(EM_ABERTO)),
            new Comparacao("prioridade da tarefa do atendimento", """
                    select a.protocolo, cast(a.prioridade as varchar) as na_tabela,
                      cast(t.priority_ as varchar) as no_motor
                    from atendimento a join act_ru_task t on t.id_ = a.tarefa
                    where %s and t.priority_ <> a.prioridade""".formatted(EM_ABERTO)),
            new Comparacao("vencimento da tarefa do atendimento", """
                    select a.protocolo, cast(a.vence_em as varchar) as na_tabela, cast(t.due_date_ as varchar) as no_motor
                    from atendimento a join act_ru_task t on t.id_ = a.tarefa
                    where %s and %s""".formatted(
                            EM_ABERTO, difere("t.due_date_", "a.vence_em"))));

    private DosAtendimentos() {}
}
