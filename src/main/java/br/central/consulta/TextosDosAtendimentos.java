package br.central.consulta;

import br.central.comum.Dialeto;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Makes the text that each case is looked for by of what other tables hold, already without accents: the case's own, the
 * names of its client and of who the client was merged into, the protocols below it. Beside it stand who has the case, who
 * opened it, and the client's name to put them in order.
 */
@Repository
class TextosDosAtendimentos {

    private static final String TEXTO = """
            ' ' || a.texto_busca
              || coalesce((select c.nome_busca || coalesce(v.nome_busca, '') from v_cliente c
                  left join v_cliente v on v.id = c.unificado_em where c.id = a.cliente_id), '')
              || coalesce((select string_agg(' ' || s.protocolo, '' order by s.id) from v_solicitacao s
                  where s.atendimento_id = a.id), '')
              || coalesce((select string_agg(' ' || r.protocolo, '' order by r.id) from v_reclamacao r
                  join v_solicitacao s on s.id = r.solicitacao_id where s.atendimento_id = a.id), '')""";

    /** As lists are put in order by it. */
    private static final String NOME_DO_CLIENTE =
            "(select " + Ordem.Coluna.CLIENTE.expressao() + " from v_cliente c where c.id = a.cliente_id)";

    private static final String OUTROS = "select a.id, t.atendimento_id from v_caso a"
            + " left join texto_do_atendimento t on t.atendimento_id = a.id"
            + " where %s and (t.texto is null or t.responsavel is distinct from a.responsavel or t.texto <> " + TEXTO
            + ")";

    private static final String INCLUIR = "insert into texto_do_atendimento"
            + " (atendimento_id, aberto_em, aberto_por, responsavel, nome_do_cliente, texto)"
            + " select a.id, a.aberto_em, a.aberto_por, a.responsavel, " + NOME_DO_CLIENTE + ", " + TEXTO
            + " from v_caso a where a.id in (:novos)";

    /** Waits for who changes the same text for another reason, to see then what was changed. */
    private static final String TRANCAR =
            "select atendimento_id from texto_do_atendimento where %s order by atendimento_id %s";

    private static final String MUDAR =
            "update texto_do_atendimento set (responsavel, nome_do_cliente, texto) = (select a.responsavel, "
                    + NOME_DO_CLIENTE + ", " + TEXTO
                    + " from v_caso a where a.id = texto_do_atendimento.atendimento_id) where %s";

    private static final String DOS_CLIENTES =
            "a.cliente_id in (select id from v_cliente where id in (:clientes)" + " or unificado_em in (:clientes))";

    private static final String DELES = "atendimento_id in (select a.id from v_caso a where " + DOS_CLIENTES + ")";

    private final JdbcClient banco;
    private final EntityManager sessao;
    private final Dialeto dialeto;

    TextosDosAtendimentos(JdbcClient banco, EntityManager sessao, Dialeto dialeto) {
        this.banco = banco;
        this.sessao = sessao;
        this.dialeto = dialeto;
    }

    private record Outro(long id, boolean novo) {}

    /** Those that are new or say something else now; most changes of a case change nothing of its text. */
    void dosCasos(Collection<Long> casos) {
        sessao.flush();
        List<Outro> outros = banco.sql(OUTROS.formatted("a.id in (:casos)"))
                .param("casos", casos)
                .query((linha, numero) -> new Outro(linha.getLong(1), linha.getObject(2) == null))
                .list();
        List<Long> novos = outros.stream().filter(Outro::novo).map(Outro::id).toList();
        List<Long> mudados =
                outros.stream().filter(outro -> !outro.novo()).map(Outro::id).toList();
        if (!novos.isEmpty()) {
            incluir(novos);
        }
        if (!mudados.isEmpty()) {
            mudar("atendimento_id in (:casos)", "casos", mudados);
        }
    }

    /** Opened in this transaction: none of them has a text yet. */
    void dosNovos(Collection<Long> novos) {
        sessao.flush();
        incluir(novos);
    }

    private void incluir(Collection<Long> novos) {
        banco.sql(INCLUIR).param("novos", novos).update();
    }

    /** All of theirs and of those merged into them, in one statement however many they are. */
    void dosClientes(Collection<Long> clientes) {
        sessao.flush();
        mudar(DELES, "clientes", clientes);
    }

    private void mudar(String quais, String parametro, Collection<Long> valores) {
        banco.sql(TRANCAR.formatted(quais, dialeto.paraMudar()))
                .param(parametro, valores)
                .query(Long.class)
                .list();
        banco.sql(MUDAR.formatted(quais)).param(parametro, valores).update();
    }
}
