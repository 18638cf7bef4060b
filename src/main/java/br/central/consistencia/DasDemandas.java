package br.central.consistencia;

import static br.central.consistencia.Comparacao.difere;

import java.util.List;

/** What each group has to answer. */
final class DasDemandas {

    private static final String DE = "from v_demanda d join v_solicitacao s on s.id = d.solicitacao_id"
            + " join v_caso a on a.id = s.atendimento_id";

    /** With its task, which says the same as the tables. */
    private static final String NA_TAREFA =
            DE + " join v_tarefa_do_motor t on t.id = d.tarefa where d.situacao = 'ABERTA' {casos} and ";

    static final List<Comparacao> TODAS = List.of(
            new Comparacao("demanda aberta sem tarefa", """
                    select a.protocolo, s.protocolo || ' ' || d.grupo as na_tabela, 'nenhuma' as no_motor
                    %s
                    where d.situacao = 'ABERTA' {casos}
                      and not exists (select 1 from v_tarefa_do_motor t where t.id = d.tarefa)""".formatted(DE)),
            new Comparacao("demanda em aberto de solicitação que não a tem", """
                    select a.protocolo, s.protocolo || ' ' || d.grupo as na_tabela, s.situacao as no_motor
                    %s
                    where d.situacao in ('ABERTA', 'AGUARDANDO_COMPLEMENTO') {casos} and (d.rodada <> s.rodada
                      or s.situacao not in ('EM_ANDAMENTO', 'AGUARDANDO_COMPLEMENTO'))""".formatted(DE)),
            new Comparacao("espera da demanda por complemento", """
                    select a.protocolo, s.protocolo || ' ' || d.grupo || ' ' || cast(d.espera_ate as varchar) as na_tabela,
                      'nenhuma espera até lá' as no_motor
                    %s
                    where d.situacao = 'AGUARDANDO_COMPLEMENTO' {casos} and not exists (select 1 from v_espera_do_motor j
                      where j.instancia = s.instancia
                        and j.passo = 'CatchEvent_SemComplemento' and not %s)""".formatted(DE, difere("j.quando", "d.espera_ate"))),
            new Comparacao("com quem está a demanda", """
                    select a.protocolo, s.protocolo || ' ' || coalesce(d.responsavel, 'ninguém') as na_tabela,
                      coalesce(t.com_quem, 'ninguém') as no_motor
                    %s coalesce(d.responsavel, '') <> coalesce(t.com_quem, '')""".formatted(NA_TAREFA)),
            new Comparacao("grupo da demanda", """
                    select a.protocolo, s.protocolo || ' ' || d.grupo as na_tabela, 'outro grupo' as no_motor
                    %s not exists (select 1 from v_oferta_do_motor i
                      where i.tarefa = t.id and i.grupo = d.grupo)""".formatted(NA_TAREFA)),
            new Comparacao("prioridade ou vencimento da demanda", """
                    select a.protocolo, s.protocolo || ' ' || s.prioridade || ' ' || cast(s.vence_em as varchar) as na_tabela,
                      t.prioridade || ' ' || cast(t.vence_em as varchar) as no_motor
                    %s (t.prioridade <> s.prioridade or %s)""".formatted(
                            NA_TAREFA, difere("t.vence_em", "s.vence_em"))));

    private DasDemandas() {}
}
