package br.central.consistencia;

import static br.central.consistencia.Comparacao.difere;

import java.util.List;

/** The requests: their process, the one they wait for, their timers and the tasks about them as a whole. */
final class DasSolicitacoes {

    private static final String DE = "from v_solicitacao s join v_caso a on a.id = s.atendimento_id";
    private static final String EM_ABERTO = "s.respondida_em is null and s.cancelada_em is null {casos}";
    private static final String TIMERS = "from v_espera_do_motor j where j.instancia = s.instancia";

    /** Those that stand for the deadline; the first becomes the second when the deadline of a breach moves. */
    private static final String DO_PRAZO = "'StartEvent_PrazoExpirado', 'CatchEvent_NovoPrazo'";

    private static final String HA_TRABALHO = "(s.tarefa is not null or exists (select 1 from v_demanda d"
            + " where d.solicitacao_id = s.id and d.rodada = s.rodada"
            + " and d.situacao in ('ABERTA', 'AGUARDANDO_COMPLEMENTO')))";

    private static final String PRINCIPAL_QUE_RESPONDE = """
            exists (select 1 from v_solicitacao p join v_caso q on q.id = p.atendimento_id
              where p.id = s.principal_id and p.situacao in ('EM_ANDAMENTO', 'AGUARDANDO_COMPLEMENTO')
                and p.tipo = s.tipo and p.chave_endereco = s.chave_endereco and (not q.restrito or q.id = a.id))""";

    static final List<Comparacao> TODAS = List.of(
            new Comparacao("solicitação em aberto sem processo", """
                    select a.protocolo, s.protocolo || ' ' || s.situacao as na_tabela, 'nenhum processo' as no_motor
                    %s
                    where %s and (s.instancia is not null
                        or (a.situacao = 'ENCAMINHADO' and not exists (select 1 from v_espera_do_motor j
                          where j.instancia = a.instancia)))
                      and not exists (select 1 from v_execucao_do_motor x where x.id = s.instancia)""".formatted(DE, EM_ABERTO)),
            new Comparacao("solicitação terminada com processo em curso", """
                    select a.protocolo, s.protocolo || ' ' || s.situacao as na_tabela, 'processo em curso' as no_motor
                    from v_execucao_do_motor x join v_solicitacao s on s.instancia = x.id
                      join v_caso a on a.id = s.atendimento_id
                    where x.pai is null and (s.respondida_em is not null or s.cancelada_em is not null) {casos}
                      and not exists (select 1 from v_tarefa_geral g where g.solicitacao_id = s.id)
                      and not exists (select 1 from v_reclamacao r
                        where r.solicitacao_id = s.id and r.respondida_em is null)"""),
            new Comparacao("solicitação em nenhuma fila", """
                    select a.protocolo, s.protocolo || ' ' || s.situacao as na_tabela, 'nada a fazer' as no_motor
                    %s
                    where %s and s.situacao <> 'AGRUPADA' and s.instancia is not null and not %s
                      and not exists (select 1 from v_tarefa_geral g where g.solicitacao_id = s.id)
                      and not exists (select 1 %s and j.passo = 'ServiceTask_ConferirTabelas')""".formatted(DE, EM_ABERTO, HA_TRABALHO, TIMERS)),
            new Comparacao("solicitação agrupada a quem não responde por ela", """
                    select a.protocolo, s.protocolo || ' ' || s.situacao as na_tabela,
                      'a principal não responde' as no_motor
                    %s
                    where %s and s.situacao = 'AGRUPADA' and not %s""".formatted(
                            DE, EM_ABERTO, PRINCIPAL_QUE_RESPONDE)),
            new Comparacao("espera da solicitação agrupada", """
                    select a.protocolo, s.protocolo || ' ' || s.situacao as na_tabela,
                      case when s.situacao = 'AGRUPADA' then 'não espera a principal' else 'espera a principal' end
                        as no_motor
                    %s
                    where %s and s.instancia is not null
                      and case when s.situacao = 'AGRUPADA' then 1 else 0 end <> (select count(*) from v_execucao_do_motor x
                        where x.instancia = s.instancia and x.passo = 'CatchEvent_RespostaDaPrincipal')""".formatted(DE, EM_ABERTO)),
            new Comparacao("situação da solicitação que espera complemento", """
                    select a.protocolo, s.protocolo || ' ' || s.situacao as na_tabela, 'outra' as no_motor
                    %s
                    where %s and s.situacao in ('EM_ANDAMENTO', 'AGUARDANDO_COMPLEMENTO')
                      and case when s.situacao = 'AGUARDANDO_COMPLEMENTO' then true else false end
                        <> (exists (select 1 from v_demanda d where d.solicitacao_id = s.id and d.rodada = s.rodada
                          and d.situacao = 'AGUARDANDO_COMPLEMENTO'))""".formatted(DE, EM_ABERTO)),
            new Comparacao("prazo que nada acompanha", """
                    select a.protocolo, s.protocolo || ' ' || cast(s.vence_em as varchar) as na_tabela,
                      'nem timer nem tarefa' as no_motor
                    %s
                    where %s and s.situacao <> 'AGRUPADA' and s.tarefa_atraso is null and %s
                      and not exists (select 1 %s and j.passo in (%s))""".formatted(DE, EM_ABERTO, HA_TRABALHO, TIMERS, DO_PRAZO)),
            new Comparacao("timer do prazo", """
                    select a.protocolo, s.protocolo || ' ' || cast(s.vence_em as varchar) as na_tabela,
                      cast(j.quando as varchar) as no_motor
                    from v_espera_do_motor j
                      join v_solicitacao s on s.instancia = j.instancia
                      join v_caso a on a.id = s.atendimento_id
                    where j.passo in (%s) and %s and %s""".formatted(DO_PRAZO, EM_ABERTO, difere("j.quando", "s.vence_em"))),
            new Comparacao("timer da atenção", """
                    select a.protocolo, s.protocolo || ' ' || cast(s.atencao_em as varchar) as na_tabela,
                      cast(j.quando as varchar) as no_motor
                    from v_espera_do_motor j
                      join v_solicitacao s on s.instancia = j.instancia
                      join v_caso a on a.id = s.atendimento_id
                    where j.passo = 'StartEvent_Atencao' and %s and %s""".formatted(EM_ABERTO, difere("j.quando", "s.atencao_em"))),
            new Comparacao("tarefa da solicitação", """
                    select a.protocolo, s.protocolo || ' ' || coalesce(s.tarefa, s.tarefa_atraso) as na_tabela,
                      'nenhuma' as no_motor
                    %s
                    where (s.tarefa is not null or s.tarefa_atraso is not null) {casos}
                      and (select count(*) from v_tarefa_do_motor t where t.id in (s.tarefa, s.tarefa_atraso))
                        < case when s.tarefa is null then 0 else 1 end
                          + case when s.tarefa_atraso is null then 0 else 1 end""".formatted(DE)),
            new Comparacao("tarefa do motor que ninguém tem", """
                    select a.protocolo, s.protocolo || ' nenhuma' as na_tabela, t.passo as no_motor
                    from v_tarefa_do_motor t join v_solicitacao s on s.instancia = t.instancia
                      join v_caso a on a.id = s.atendimento_id
                    where case t.passo when 'UserTask_ConsolidarResposta' then coalesce(s.tarefa, '')
                        when 'UserTask_AcompanharAtraso' then coalesce(s.tarefa_atraso, '')
                        when 'UserTask_ResponderDemanda' then coalesce((select min(d.tarefa) from v_demanda d
                          where d.tarefa = t.id and d.situacao = 'ABERTA'), '')
                        else t.id end <> t.id {casos}"""),
            new Comparacao("a quem a tarefa da solicitação é oferecida", """
                    select a.protocolo, s.protocolo || ' a outros' as na_tabela,
                      t.passo || ' ' || i.grupo as no_motor
                    from v_tarefa_do_motor t join v_oferta_do_motor i on i.tarefa = t.id
                      join v_solicitacao s on s.instancia = t.instancia join v_caso a on a.id = s.atendimento_id
                    where t.id in (s.tarefa, s.tarefa_atraso) {casos}
                      and not exists (select 1 from v_tarefa_oferecida o where o.tarefa = t.id and o.grupo = i.grupo)"""),
            new Comparacao("prioridade ou vencimento da tarefa da solicitação", """
                    select a.protocolo, s.protocolo || ' ' || s.prioridade || ' ' || cast(s.vence_em as varchar) as na_tabela,
                      t.passo || ' ' || t.prioridade || ' ' || cast(t.vence_em as varchar) as no_motor
                    from v_tarefa_do_motor t join v_solicitacao s on s.instancia = t.instancia
                      join v_caso a on a.id = s.atendimento_id
                    where t.id in (s.tarefa, s.tarefa_atraso) {casos} and (t.prioridade <> s.prioridade or %s)""".formatted(
                            difere("t.vence_em", "s.vence_em"))));

    private DasSolicitacoes() {}
}
