package br.central.atendimento.dominio;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Mentions as somebody reads them: each person has read a group's by themselves. */
@Component
public class MencoesNoBanco {

    private static final String DELE =
            "(m.usuario = :eu or m.grupo in (:grupos)) and n.quem <> :eu and a.excluido = false";

    private final JdbcClient banco;

    MencoesNoBanco(JdbcClient banco) {
        this.banco = banco;
    }

    /** One note, however many ways it mentions the reader. */
    public record Linha(
            long nota,
            String protocolo,
            String quem,
            String grupo,
            OffsetDateTime quando,
            String texto,
            boolean lida) {}

    /** What is not read first, then the newest. */
    public List<Linha> de(String eu, Set<String> grupos, int quantas) {
        return banco.sql("select n.id as nota, a.protocolo, n.quem, max(m.grupo) as grupo, n.quando,"
                        + " substring(n.texto, 1, 200) as texto,"
                        + " case when max(case when l.usuario is null then 1 else 0 end) = 1 then false else true end as lida"
                        + " from mencao m join andamento n on n.id = m.andamento_id"
                        + " join atendimento a on a.id = m.atendimento_id"
                        + " left join mencao_lida l on l.mencao_id = m.id and l.usuario = :eu"
                        + " where " + DELE
                        + " group by n.id, a.protocolo, n.quem, n.quando, substring(n.texto, 1, 200)"
                        + " order by lida, n.quando desc, n.id desc fetch first " + quantas + " rows only")
                .param("eu", eu)
                .param("grupos", ouNenhum(grupos))
                .query(Linha.class)
                .list();
    }

    /** Those of that case are read; asked again, nothing changes. */
    public void lidas(Atendimento atendimento, String eu, Set<String> grupos, Instant agora) {
        banco.sql("insert into mencao_lida (mencao_id, usuario, em) select m.id, :eu, :agora from mencao m"
                        + " where m.atendimento_id = :caso and (m.usuario = :eu or m.grupo in (:grupos))"
                        + " and not exists (select 1 from mencao_lida l where l.mencao_id = m.id and l.usuario = :eu)")
                .param("eu", eu)
                .param("agora", agora.atOffset(ZoneOffset.UTC))
                .param("caso", atendimento.id())
                .param("grupos", ouNenhum(grupos))
                .update();
    }

    /** An empty list is no SQL. */
    private static Collection<String> ouNenhum(Set<String> grupos) {
        return grupos.isEmpty() ? Set.of("") : new HashSet<>(grupos);
    }
}
