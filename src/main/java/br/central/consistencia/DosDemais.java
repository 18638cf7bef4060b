package br.central.consistencia;

import static br.central.consistencia.Comparacao.difere;

import java.util.List;

/** Complaints, the table of open work, and what belongs to no case. */
final class DosDemais {

    private static final String RECLAMACAO = "from reclamacao r join solicitacao s on s.id = r.solicitacao_id"
            + " join atendimento a on a.id = s.atendimento_id";

    static final List<Comparacao> DOS_CASOS = List.of(
            // Of a process of an earlier version nothing was left when its request was cancelled.
            new Comparacao("reclamação em aberto em nenhuma fila", """
                    select a.protocolo, r.protocolo as na_tabela, 'nada a fazer' as no_motor
                    %s
                    where (r.respondida_em is null or r.retorno in ('A_LIGAR', 'A_ENVIAR')) {casos}
                      and (s.situacao <> 'CANCELADA' or r.instancia is not null) and r.tarefa is null
                      and not exists (select 1 from act_ru_execution x join act_ru_job j
                        on j.process_instance_id_ = x.proc_inst_id_ and j.retries_ > 0
                        where x.business_key_ = r.protocolo)""".formatted(RECLAMACAO)),
            new Comparacao("tarefa da reclamação", """
                    select a.protocolo, r.protocolo || ' ' || r.tarefa as na_tabela, 'nenhuma' as no_motor
                    %s
                    where r.tarefa is not null {casos}
                      and not exists (select 1 from act_ru_task t where t.id_ = r.tarefa)""".formatted(RECLAMACAO)),
            new Comparacao("vencimento da tarefa da reclamação", """
                    select a.protocolo, r.protocolo || ' ' || cast(r.vence_em as varchar) as na_tabela,
                      cast(t.due_date_ as varchar) as no_motor
                    %s join act_ru_task t on t.id_ = r.tarefa
                    where r.respondida_em is null {casos} and %s""".formatted(
                            RECLAMACAO, difere("t.due_date_", "r.vence_em"))),
            new Comparacao("trabalho em aberto que falta na lista", """
                    select a.protocolo, a.tipo || ' ' || a.etapa as na_tabela, 'não está na lista' as no_motor
                    from ((select * from trabalho_dos_casos a where 1 = 1 {casos}
                        union all select * from trabalho_por_cumprir a where 1 = 1 {casos})
                      except select * from trabalho_em_aberto a where 1 = 1 {casos}) a"""),
            new Comparacao("trabalho na lista que não há", """
                    select a.protocolo, a.tipo || ' ' || a.etapa as na_tabela, 'não é trabalho em aberto' as no_motor
                    from (select * from trabalho_em_aberto a where 1 = 1 {casos}
                      except (select * from trabalho_dos_casos a where 1 = 1 {casos}
                        union all select * from trabalho_por_cumprir a where 1 = 1 {casos})) a"""));

    static final List<Comparacao> SEM_CASO = List.of(
            new Comparacao("processo de nenhum atendimento", """
                    select x.business_key_ as protocolo, 'nenhum' as na_tabela, p.key_ as no_motor
                    from act_ru_execution x join act_re_procdef p on p.id_ = x.proc_def_id_
                    where x.parent_id_ is null and p.key_ = 'atendimento'
                      and not exists (select 1 from atendimento a where a.instancia = x.id_)"""),
            new Comparacao("processo de nenhuma solicitação", """
                    select x.business_key_ as protocolo, 'nenhuma' as na_tabela, p.key_ as no_motor
                    from act_ru_execution x join act_re_procdef p on p.id_ = x.proc_def_id_
                    where x.parent_id_ is null and p.key_ = 'solicitacao'
                      and not exists (select 1 from solicitacao s where s.instancia = x.id_)"""),
            new Comparacao("com quem está a tarefa oferecida", """
                    select distinct o.tarefa as protocolo, coalesce(o.com_quem, 'ninguém') as na_tabela,
                      coalesce(t.assignee_, 'ninguém') as no_motor
                    from tarefa_oferecida o join act_ru_task t on t.id_ = o.tarefa
                    where coalesce(o.com_quem, '') <> coalesce(t.assignee_, '')"""),
            new Comparacao("contato ativo em nenhuma fila", """
                    select cast(k.id as varchar) as protocolo, k.situacao as na_tabela, 'nada a fazer' as no_motor
                    from contato_ativo k
                    where k.concluido_em is null
                      and not exists (select 1 from act_ru_task t where t.id_ = k.tarefa)
                      and not exists (select 1 from act_ru_job j where j.process_instance_id_ = k.instancia)"""),
            new Comparacao("contato ativo concluído com processo em curso", """
                    select cast(k.id as varchar) as protocolo, k.situacao as na_tabela, 'processo em curso' as no_motor
                    from act_ru_execution x join contato_ativo k on k.instancia = x.id_
                    where x.parent_id_ is null and k.concluido_em is not null"""));

    private DosDemais() {}
}
