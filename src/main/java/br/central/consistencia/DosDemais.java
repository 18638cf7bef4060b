package br.central.consistencia;

import static br.central.consistencia.Comparacao.difere;

import java.util.List;

/** Complaints, the table of open work, and what belongs to no case. */
final class DosDemais {

    private static final String RECLAMACAO = "from v_reclamacao r join v_solicitacao s on s.id = r.solicitacao_id"
            + " join v_caso a on a.id = s.atendimento_id";

    static final List<Comparacao> DOS_CASOS = List.of(
            // Of a process of an earlier version nothing was left when its request was cancelled.
            new Comparacao("reclamação em aberto em nenhuma fila", """
                    select a.protocolo, r.protocolo as na_tabela, 'nada a fazer' as no_motor
                    %s
                    where (r.respondida_em is null or r.retorno in ('A_LIGAR', 'A_ENVIAR')) {casos}
                      and (s.situacao <> 'CANCELADA' or r.instancia is not null) and r.tarefa is null
                      and not exists (select 1 from v_execucao_do_motor x join v_espera_do_motor j
                        on j.instancia = x.instancia and j.tentativas > 0
                        where x.chave = r.protocolo)""".formatted(RECLAMACAO)),
            new Comparacao("tarefa da reclamação", """
                    select a.protocolo, r.protocolo || ' ' || r.tarefa as na_tabela, 'nenhuma' as no_motor
                    %s
                    where r.tarefa is not null {casos}
                      and not exists (select 1 from v_tarefa_do_motor t where t.id = r.tarefa)""".formatted(RECLAMACAO)),
            new Comparacao("vencimento da tarefa da reclamação", """
                    select a.protocolo, r.protocolo || ' ' || cast(r.vence_em as varchar) as na_tabela,
                      cast(t.vence_em as varchar) as no_motor
                    %s join v_tarefa_do_motor t on t.id = r.tarefa
                    where r.respondida_em is null {casos} and %s""".formatted(
                            RECLAMACAO, difere("t.vence_em", "r.vence_em"))),
            new Comparacao("trabalho em aberto que falta na lista", """
                    select a.protocolo, a.tipo || ' ' || a.etapa as na_tabela, 'não está na lista' as no_motor
                    from ((select * from v_trabalho_dos_casos a where 1 = 1 {casos}
                        union all select * from v_trabalho_por_cumprir a where 1 = 1 {casos})
                      except select * from v_trabalho_em_aberto a where 1 = 1 {casos}) a"""),
            new Comparacao("trabalho na lista que não há", """
                    select a.protocolo, a.tipo || ' ' || a.etapa as na_tabela, 'não é trabalho em aberto' as no_motor
                    from (select * from v_trabalho_em_aberto a where 1 = 1 {casos}
                      except (select * from v_trabalho_dos_casos a where 1 = 1 {casos}
                        union all select * from v_trabalho_por_cumprir a where 1 = 1 {casos})) a"""));

    static final List<Comparacao> SEM_CASO = List.of(
            new Comparacao("processo de nenhum atendimento", """
                    select x.chave as protocolo, 'nenhum' as na_tabela, x.processo as no_motor
                    from v_execucao_do_motor x
                    where x.pai is null and x.processo = 'atendimento'
                      and not exists (select 1 from v_caso a where a.instancia = x.id)"""),
            new Comparacao("processo de nenhuma solicitação", """
                    select x.chave as protocolo, 'nenhuma' as na_tabela, x.processo as no_motor
                    from v_execucao_do_motor x
                    where x.pai is null and x.processo = 'solicitacao'
                      and not exists (select 1 from v_solicitacao s where s.instancia = x.id)"""),
            new Comparacao("com quem está a tarefa oferecida", """
                    select distinct o.tarefa as protocolo, coalesce(o.com_quem, 'ninguém') as na_tabela,
                      coalesce(t.com_quem, 'ninguém') as no_motor
                    from v_tarefa_oferecida o join v_tarefa_do_motor t on t.id = o.tarefa
                    where coalesce(o.com_quem, '') <> coalesce(t.com_quem, '')"""),
            new Comparacao("contato ativo em nenhuma fila", """
                    select cast(k.id as varchar) as protocolo, k.situacao as na_tabela, 'nada a fazer' as no_motor
                    from v_contato k
                    where k.concluido_em is null
                      and not exists (select 1 from v_tarefa_do_motor t where t.id = k.tarefa)
                      and not exists (select 1 from v_espera_do_motor j where j.instancia = k.instancia)"""),
            new Comparacao("contato ativo concluído com processo em curso", """
                    select cast(k.id as varchar) as protocolo, k.situacao as na_tabela, 'processo em curso' as no_motor
                    from v_execucao_do_motor x join v_contato k on k.instancia = x.id
                    where x.pai is null and k.concluido_em is not null"""));

    private DosDemais() {}
}
