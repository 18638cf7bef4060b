package br.central.consulta;

/**
 * The open cases in which a group has work, from the list of open work: in the order of their deadlines it is an index of that
 * list, which is read as far as a page goes, however many cases there are.
 */
final class TrabalhoDoGrupo {

    private static final String DELES = """
            select distinct t.caso_vence_em, t.atendimento_id from v_trabalho_em_aberto t
            where t.grupo = :grupo and t.tipo in ('ATENDIMENTO', 'DEMANDA')%s""";

    private static final String VISTOS = "\n  and (not t.caso_restrito or exists (select 1 from v_caso a"
            + " where a.id = t.atendimento_id and %s))";

    private final String deles;

    TrabalhoDoGrupo(Condicoes condicoes) {
        deles = DELES.formatted(condicoes.semVedados() == null ? "" : VISTOS.formatted(condicoes.semVedados()));
    }

    /** So many at most. */
    String contagem(int ate) {
        return "select count(*) from (" + deles + " limit " + ate + ") contados";
    }

    /** The ids of a page by deadline, those without one last, as {@link Ordem#pagina} gives them. */
    String pagina(String sentido, Fatia fatia) {
        String porPrazo = "\norder by 1 " + sentido + ", 2 " + sentido + " limit " + fatia.ate();
        return "select * from ((select atendimento_id as id, 0 as vez, caso_vence_em as chave from (" + deles
                + " and t.caso_vence_em is not null" + porPrazo
                + ") c) union all (select atendimento_id as id, 1 as vez, null as chave from (" + deles
                + " and t.caso_vence_em is null" + porPrazo + ") s)) x" + fatia.sql();
    }
}
