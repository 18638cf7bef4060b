package br.central.consulta;

import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;

/**
 * Where the application's own tables keep the engine's user tasks that are open. All give the same columns; {@code a} is
 * the atendimento, if there is one.
 */
enum FonteDeTarefas {
    ATENDIMENTO(Permissao.ATENDER, "a.tarefa", "a.responsavel", "a.responsavel is null and a.grupo", """
            a.tarefa, case a.situacao when 'PENDENTE' then 'RETOMAR_PENDENTE'
                when 'AGUARDANDO_RETORNO' then 'DAR_RETORNO' else 'ATENDER' end as tipo,
              a.id as atendimento_id, cast(null as bigint) as solicitacao_id, cast(null as bigint) as reclamacao_id,
              a.cliente_id, a.grupo, a.responsavel, a.prioridade, a.vence_em
            from v_caso a
            where a.situacao in ('ABERTO', 'EM_ATENDIMENTO', 'PENDENTE', 'AGUARDANDO_RETORNO')"""),
    DEMANDA(Permissao.RESPONDER_DEMANDA, "d.tarefa", "d.responsavel", "d.responsavel is null and d.grupo", """
            d.tarefa, 'RESPONDER_DEMANDA' as tipo, cast(null as bigint) as atendimento_id,
              s.id as solicitacao_id, cast(null as bigint) as reclamacao_id, cast(null as bigint) as cliente_id,
              d.grupo, d.responsavel, s.prioridade, s.vence_em
            from v_demanda d join v_solicitacao s on s.id = d.solicitacao_id
            where d.situacao = 'ABERTA' and s.respondida_em is null and s.cancelada_em is null"""),
    CONSOLIDACAO(Permissao.CONSOLIDAR_RESPOSTA, "s.tarefa", """
            s.tarefa, 'CONSOLIDAR_RESPOSTA' as tipo, s.atendimento_id, s.id as solicitacao_id,
              cast(null as bigint) as reclamacao_id, a.cliente_id, cast(null as varchar) as grupo,
              cast(null as varchar) as responsavel, s.prioridade, s.vence_em
            from v_solicitacao s join v_caso a on a.id = s.atendimento_id
            where s.respondida_em is null"""),
    ATRASO(Permissao.ACOMPANHAR_ATRASO, "s.tarefa_atraso", """
            s.tarefa_atraso as tarefa, 'ACOMPANHAR_ATRASO' as tipo, s.atendimento_id, s.id as solicitacao_id,
              cast(null as bigint) as reclamacao_id, a.cliente_id, cast(null as varchar) as grupo,
              cast(null as varchar) as responsavel, s.prioridade, s.vence_em
            from v_solicitacao s join v_caso a on a.id = s.atendimento_id
            where s.respondida_em is null"""),
    RECLAMACAO(Permissao.TRATAR_RECLAMACAO, "r.tarefa", """
            r.tarefa, 'TRATAR_RECLAMACAO' as tipo, s.atendimento_id, s.id as solicitacao_id,
              r.id as reclamacao_id, a.cliente_id, (select min(o.grupo) from v_tarefa_oferecida o where o.tarefa = r.tarefa) as grupo,
              cast(null as varchar) as responsavel,
              (select max(o.prioridade) from v_tarefa_oferecida o where o.tarefa = r.tarefa) as prioridade, r.vence_em
            from v_reclamacao r join v_solicitacao s on s.id = r.solicitacao_id
              join v_caso a on a.id = s.atendimento_id
            where r.respondida_em is null"""),
    RETORNO_DA_RECLAMACAO(Permissao.ATENDER, "r.tarefa", null, "r.grupo_do_retorno", """
            r.tarefa, 'RETORNAR_RECLAMACAO' as tipo, s.atendimento_id, s.id as solicitacao_id,
              r.id as reclamacao_id, a.cliente_id, r.grupo_do_retorno as grupo,
              cast(null as varchar) as responsavel,
              (select max(o.prioridade) from v_tarefa_oferecida o where o.tarefa = r.tarefa) as prioridade, r.vence_em
            from v_reclamacao r join v_solicitacao s on s.id = r.solicitacao_id
              join v_caso a on a.id = s.atendimento_id
            where r.retorno = 'A_LIGAR'"""),
    LIGACAO(Permissao.ATENDER, "k.tarefa", """
            k.tarefa, 'LIGAR_PARA_CLIENTE' as tipo, cast(null as bigint) as atendimento_id,
              cast(null as bigint) as solicitacao_id, cast(null as bigint) as reclamacao_id, k.cliente_id,
              (select min(o.grupo) from v_tarefa_oferecida o where o.tarefa = k.tarefa) as grupo,
              cast(null as varchar) as responsavel,
              (select max(o.prioridade) from v_tarefa_oferecida o where o.tarefa = k.tarefa) as prioridade,
              k.vence_em
            from v_contato k
            where k.concluido_em is null"""),
    TAREFA_GERAL(null, "g.tarefa", """
            g.tarefa, 'TAREFA_GERAL' as tipo, g.atendimento_id, g.solicitacao_id, cast(null as bigint) as reclamacao_id,
              a.cliente_id, (select min(o.grupo) from v_tarefa_oferecida o where o.tarefa = g.tarefa) as grupo,
              cast(null as varchar) as responsavel, g.prioridade, g.vence_em
            from v_tarefa_geral g join v_caso a on a.id = g.atendimento_id
            where not a.excluido""");

    /** What is parked is not offered as the next; it has a list of its own. */
    private static final String NAO_PENDENTE = " and a.situacao <> 'PENDENTE'";

    /** Whose tasks are offered to {@code :eu} today. */
    static final String AUSENTES = "in (select z.login from v_ausencia z where z.substituto = :eu"
            + " and z.encerrada_em is null and z.de <= :dia and z.ate >= :dia)";

    /** The second instance is another person than who had a hand in the request. */
    private static final String SEM_ENVOLVIMENTO = " and not exists (select 1 from v_envolvido_na_solicitacao e"
            + " where e.atendimento_id = a.id and e.solicitacao_id = s.id and e.login = :eu)";

    /** Nor taken by a colleague, but by one who is away. */
    private static final String NAO_TOMADA = "(o.com_quem is null or o.com_quem = :eu or o.com_quem " + AUSENTES + ")";

    private final Permissao direito;
    private final String tarefa;
    private final String comQuem;
    private final String livre;
    private final String colunas;

    /** Offered to a group of its own each, and taken by one person if {@code comQuem} says where that stands. */
    FonteDeTarefas(Permissao direito, String tarefa, String comQuem, String livre, String colunas) {
        this.direito = direito;
        this.tarefa = tarefa;
        this.comQuem = comQuem;
        this.livre = livre;
        this.colunas = colunas;
    }

    /** Offered to the groups its model says, and nobody's until it is done. */
    FonteDeTarefas(Permissao direito, String tarefa, String colunas) {
        this.direito = direito;
        this.tarefa = tarefa;
        this.comQuem = null;
        this.livre = null;
        this.colunas = colunas;
    }

    /** What an analyst adds is offered to groups, and asks only that one works at all. */
    private boolean temDireito(UsuarioAtual usuario) {
        return direito == null ? usuario.podeAlguma(Permissao.DE_QUEM_TRABALHA) : usuario.pode(direito);
    }

    /** Whether it may hold tasks for this user. */
    boolean para(UsuarioAtual usuario) {
        return temDireito(usuario) && (deAlguem() || !usuario.grupos().isEmpty());
    }

    /** What is offered may be restricted to others; but a group sees what it has to answer. */
    String visivel(String visiveis) {
        return switch (this) {
            case DEMANDA -> "";
            case LIGACAO -> " and " + ligacaoVisivel("k", visiveis);
            default -> " and " + visiveis;
        };
    }

    /** A call is seen by who sees the case it is about, if it is about one; {@code k} is the call. */
    private static String ligacaoVisivel(String k, String visiveis) {
        return "(%1$s.atendimento_id is null or exists (select 1 from v_caso a where a.id = %1$s.atendimento_id and %2$s))"
                .formatted(k, visiveis);
    }

    /** Whether a row of any of them is to be shown: {@code f} is the row, {@code a} its case, if there is one. */
    static String cartaoVisivel(String visiveis) {
        return "((a.id is null or " + visiveis + ") and not exists (select 1 from v_contato kv"
                + " where kv.tarefa = f.tarefa and not " + ligacaoVisivel("kv", visiveis) + "))";
    }

    /** Whether an index gives a queue in its order; else the whole of it is sorted. */
    boolean emOrdem() {
        return this == ATENDIMENTO || this == CONSOLIDACAO || this == ATRASO;
    }

    /** Whether each has a group of its own. */
    boolean porGrupo() {
        return livre != null;
    }

    boolean deAlguem() {
        return comQuem != null;
    }

    /** Those among {@code :tarefas}. */
    String destas() {
        return na("0") + " and " + tarefa + " in (:tarefas)";
    }

    /** Those with {@code :eu}, but the parked ones. */
    String comigo() {
        return emTarefa("0") + " and " + minha() + (this == ATENDIMENTO ? NAO_PENDENTE : "");
    }

    /**
     * Those with somebody {@code :eu} stands in for, the parked ones too if asked for. A case restricted to others is not
     * among them, whatever the group of who is away may see.
     */
    String deAusentes(boolean pendentes, String visiveis) {
        return emTarefa("1") + " and " + comQuem + " " + AUSENTES
                + switch (this) {
                    case ATENDIMENTO ->
                        " and a.situacao " + (pendentes ? "= 'PENDENTE'" : "<> 'PENDENTE'") + " and " + visiveis;
                    default ->
                        " and exists (select 1 from v_caso a where a.id = s.atendimento_id and " + visiveis + ")";
                };
    }

    /** Those that somebody of this group is to take, but the parked ones; of all groups where the model says which. */
    String livres(String grupo) {
        return emTarefa("2")
                + switch (this) {
                    case ATENDIMENTO -> " and " + livre + " = " + grupo + NAO_PENDENTE;
                    case DEMANDA -> " and " + livre + " = " + grupo;
                    case RETORNO_DA_RECLAMACAO -> " and " + livre + " = " + grupo + oferecida();
                    case RECLAMACAO -> oferecida() + SEM_ENVOLVIMENTO;
                    default -> oferecida();
                };
    }

    private String oferecida() {
        return " and exists (select 1 from v_tarefa_oferecida o where o.tarefa = " + tarefa
                + " and o.grupo in (:grupos) and " + NAO_TOMADA + ")";
    }

    /** Those parked, with {@code :eu} or in the queue of {@code :grupos}. */
    static String pendentes(boolean comGrupos) {
        String daFila = comGrupos ? " or (" + ATENDIMENTO.livre + " in (:grupos))" : "";
        return ATENDIMENTO.emTarefa("case when a.responsavel is null then 2 else 0 end")
                + " and a.situacao = 'PENDENTE'" + " and (" + ATENDIMENTO.minha() + daFila + ")";
    }

    private String minha() {
        return comQuem + " = :eu";
    }

    private String emTarefa(String vez) {
        return na(vez) + " and " + tarefa + " is not null";
    }

    /** Whose turn its rows have among those of other queries: the lowest come first. */
    private String na(String vez) {
        return "select " + vez + " as vez, " + colunas;
    }
}
