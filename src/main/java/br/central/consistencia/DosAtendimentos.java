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
                    from v_caso a
                    where %s and not exists (select 1 from v_execucao_do_motor x where x.id = a.instancia)""".formatted(EM_ABERTO)),
            new Comparacao("atendimento terminado com processo em curso", """
                    select a.protocolo, a.situacao as na_tabela, 'processo em curso' as no_motor
                    from v_execucao_do_motor x join v_caso a on a.instancia = x.id
                    where x.pai is null and a.encerrado_em is not null and a.janela_ate is null {casos}
                      and not exists (select 1 from v_tarefa_geral g where g.atendimento_id = a.id)
                      and not exists (select 1 from v_espera_do_motor j where j.instancia = x.id)"""),
            new Comparacao("tarefa do atendimento", """
                    select a.protocolo, coalesce(a.tarefa, 'nenhuma') as na_tabela, coalesce(t.id, 'nenhuma') as no_motor
                    from v_caso a left join v_tarefa_do_motor t on t.instancia = a.instancia
                      and t.passo in ('UserTask_Atender', 'UserTask_RetomarPendente', 'UserTask_DarRetorno')
                    where %s and coalesce(a.tarefa, '') <> coalesce(t.id, '')""".formatted(EM_ABERTO)),
            new Comparacao("tarefa de atendimento terminado", """
                    select a.protocolo, a.tarefa as na_tabela, a.situacao as no_motor
                    from v_caso a
                    where a.tarefa is not null and (a.encerrado_em is not null or a.excluido) {casos}"""),
            new Comparacao("etapa do atendimento", """
                    select a.protocolo, a.situacao as na_tabela, t.passo as no_motor
                    from v_caso a join v_tarefa_do_motor t on t.id = a.tarefa
                    where %s and t.passo <> %s""".formatted(EM_ABERTO, ETAPA)),
            new Comparacao("atendimento em nenhuma fila", """
                    select a.protocolo, a.situacao as na_tabela, 'nada a fazer' as no_motor
                    from v_caso a
                    where %s and a.situacao <> 'ENCAMINHADO' and a.tarefa is null
                      and not exists (select 1 from v_tarefa_do_motor t where t.instancia = a.instancia)
                      and not exists (select 1 from v_espera_do_motor j where j.instancia = a.instancia)""".formatted(EM_ABERTO)),
            // One forwarded under an earlier model still waits for its complaint.
            new Comparacao("atendimento encaminhado sem solicitação em aberto", """
                    select a.protocolo, a.situacao as na_tabela, 'nada em tratamento' as no_motor
                    from v_caso a
                    where %s and a.situacao = 'ENCAMINHADO'
                      and not exists (select 1 from v_solicitacao s
                        where s.atendimento_id = a.id and s.respondida_em is null and s.cancelada_em is null)
                      and not exists (select 1 from v_solicitacao s join v_execucao_do_motor x on x.instancia = s.instancia
                        where s.atendimento_id = a.id and x.passo = 'CallActivity_TratarReclamacao')
                      and not exists (select 1 from v_tarefa_geral g where g.atendimento_id = a.id)
                      and not exists (select 1 from v_espera_do_motor j where j.instancia = a.instancia)""".formatted(EM_ABERTO)),
            new Comparacao("com quem está a tarefa do atendimento", """
                    select a.protocolo, coalesce(a.responsavel, 'ninguém') as na_tabela,
                      coalesce(t.com_quem, 'ninguém') as no_motor
                    from v_caso a join v_tarefa_do_motor t on t.id = a.tarefa
                    where %s and t.passo <> 'UserTask_DarRetorno'
                      and coalesce(a.responsavel, '') <> coalesce(t.com_quem, '')""".formatted(EM_ABERTO)),
            new Comparacao("grupo da tarefa do atendimento", """
                    select a.protocolo, a.grupo as na_tabela, 'outro grupo' as no_motor
                    from v_caso a join v_tarefa_do_motor t on t.id = a.tarefa
                    where %s and not exists (select 1 from v_oferta_do_motor i
                      where i.tarefa = t.id and i.grupo = a.grupo)""".formatted(EM_ABERTO)),
            new Comparacao("prioridade da tarefa do atendimento", """
                    select a.protocolo, cast(a.prioridade as varchar) as na_tabela,
                      cast(t.prioridade as varchar) as no_motor
                    from v_caso a join v_tarefa_do_motor t on t.id = a.tarefa
                    where %s and t.prioridade <> a.prioridade""".formatted(EM_ABERTO)),
            new Comparacao("vencimento da tarefa do atendimento", """
                    select a.protocolo, cast(a.vence_em as varchar) as na_tabela, cast(t.vence_em as varchar) as no_motor
                    from v_caso a join v_tarefa_do_motor t on t.id = a.tarefa
                    where %s and %s""".formatted(
                            EM_ABERTO, difere("t.vence_em", "a.vence_em"))));

    private DosAtendimentos() {}
}
