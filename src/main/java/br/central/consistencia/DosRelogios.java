package br.central.consistencia;

import static br.central.consistencia.Comparacao.difere;

import java.util.List;

/**
 * The clocks on record and the deadline that binds, from which tasks, timers and open work have theirs: of what is open, the
 * earliest of the binding clocks that run; where none runs any more, one of those on record.
 */
final class DosRelogios {

    /** Of those of the atendimento {@code a}, the ones that hold, bind and are not met. */
    private static final String CORRE = "select min(r.vence_em) from v_relogio r where r.atendimento_id = a.id"
            + " and r.vinculante and r.vence_em is not null and r.cumprido_em is null and r.dispensado_em is null"
            + " and r.substituido_em is null";

    private static final String PEDIDO_EM_ABERTO = "s.respondida_em is null and s.cancelada_em is null";

    static final List<Comparacao> TODAS = List.of(
            comparar("prazo do atendimento e os seus relógios", """
                    select y.atendimento_id, true as tem, y.protocolo, y.protocolo as de_quem, y.vence_em,
                      case when y.proprio is null or y.dos_pedidos < y.proprio then y.dos_pedidos else y.proprio end as devido
                    from (select a.id as atendimento_id, a.protocolo, a.vence_em, (%s and r.solicitacao_id is null) as proprio,
                        (select min(s.vence_em) from v_solicitacao s where s.atendimento_id = a.id and %s) as dos_pedidos
                      from v_caso a
                      where a.encerrado_em is null and not a.excluido {casos}) y""".formatted(CORRE, PEDIDO_EM_ABERTO)),
            comparar("prazo da solicitação e os seus relógios", """
                    select a.id as atendimento_id, s.com_relogios as tem, a.protocolo, s.protocolo as de_quem, s.vence_em,
                      (%s and r.solicitacao_id = s.id and r.reclamacao_id is null) as devido
                    from v_solicitacao s join v_caso a on a.id = s.atendimento_id
                    where %s {casos}""".formatted(CORRE, PEDIDO_EM_ABERTO)),
            comparar("prazo da reclamação e os seus relógios", """
                    select a.id as atendimento_id, true as tem, a.protocolo, c.protocolo as de_quem, c.vence_em,
                      (%s and r.reclamacao_id = c.id) as devido
                    from v_reclamacao c join v_solicitacao s on s.id = c.solicitacao_id
                      join v_caso a on a.id = s.atendimento_id
                    where c.respondida_em is null {casos}""".formatted(CORRE)),
            new Comparacao("timer do prazo da reclamação", """
                    select a.protocolo, c.protocolo || ' ' || cast(c.vence_em as varchar) as na_tabela,
                      cast(j.quando as varchar) as no_motor
                    from v_reclamacao c join v_solicitacao s on s.id = c.solicitacao_id
                      join v_caso a on a.id = s.atendimento_id
                      join v_tarefa_do_motor t on t.id = c.tarefa
                      join v_espera_do_motor j on j.instancia = t.instancia

                    where c.respondida_em is null {casos} and j.passo = 'Event_ReclamacaoExpirada'
                      and %s""".formatted(difere("j.quando", "c.vence_em"))));

    private DosRelogios() {}

    private static Comparacao comparar(String oQue, String deQuem) {
        return new Comparacao(
                oQue,
                "select x.protocolo, x.de_quem || ' ' || coalesce(cast(x.vence_em as varchar), 'sem prazo') as na_tabela,"
                        + " cast(x.devido as varchar) as no_motor from (" + deQuem + ") x"
                        + " where x.vence_em is null and x.devido is not null or x.vence_em <> x.devido"
                        + " or x.tem and x.devido is null and x.vence_em is not null and not exists (select 1 from v_relogio r"
                        + " where r.atendimento_id = x.atendimento_id and r.vence_em = x.vence_em"
                        + " and r.substituido_em is null)");
    }
}
