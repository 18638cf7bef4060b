package br.central.indicadores;

import br.central.comum.Dialeto;
import br.central.consulta.Periodo;
import br.central.indicadores.contrato.Estados;
import br.central.indicadores.contrato.FiltroDeIndicadores;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts by the database, in one pass over what is open and what was closed in the period. */
@Component
class ContagemDePrazos {

    /** The borders are those of the state of a deadline: the due instant itself is still within it. */
    private static final String CONTAR = """
            select chave,
              count(case when fim is null and vence_em >= :agora and atencao_em > :agora then 1 end) as no_prazo,
              count(case when fim is null and vence_em >= :agora and atencao_em <= :agora then 1 end) as atencao,
              count(case when fim is null and vence_em < :agora then 1 end) as expirado,
              count(case when fim is null and vence_em is null then 1 end) as sem_prazo,
              count(case when fim <= vence_em then 1 end) as cumprido,
              count(case when fim > vence_em then 1 end) as cumprido_em_atraso
            from (%s) contado
            where (cast(:classificacao as varchar(200)) is null
                or classificacao = :classificacao or classificacao like :abaixo escape '\\')
            group by chave order by chave""";

    /** What is open, from its table. */
    private static final String EM_ABERTO = """
            select %s as chave, t.classificacao, t.vence_em, t.atencao_em, cast(null as timestamp with time zone) as fim
            from trabalho_em_aberto t
            where %s and (cast(:grupo as varchar(64)) is null or t.grupo = :grupo%s)
            """;

    private static final String ATENDIMENTOS =
            EM_ABERTO.formatted("t.classificacao", "t.tipo = 'ATENDIMENTO'", """

                or exists (select 1 from trabalho_em_aberto d
                  where d.atendimento_id = t.atendimento_id and d.tipo = 'DEMANDA' and d.grupo = :grupo)""") + """
            union all
            select a.classificacao, a.classificacao,
              case when a.atrasou_antes and a.vence_em is not null then a.aberto_em else a.vence_em end,
              cast(null as timestamp with time zone), a.encerrado_em
            from v_caso a
            where not a.excluido and a.situacao <> 'CANCELADO' and (not a.sem_desfecho or a.atrasou_antes) and a.encerrado_em >= :de and a.encerrado_em < :antesDe
              and (cast(:grupo as varchar(64)) is null or a.grupo = :grupo
                or exists (select 1 from v_demanda d join v_solicitacao s on s.id = d.solicitacao_id
                  where s.atendimento_id = a.id and d.grupo = :grupo
                    and d.situacao in ('ABERTA', 'AGUARDANDO_COMPLEMENTO', 'RESPONDIDA')))""";

    private static final String DEMANDAS = EM_ABERTO.formatted("t.grupo", "t.tipo = 'DEMANDA'", "") + """
            union all
            select d.grupo, s.classificacao, s.vence_em, cast(null as timestamp with time zone), d.respondida_em
            from v_demanda d
            join v_solicitacao s on s.id = d.solicitacao_id and s.rodada = d.rodada
            join v_caso a on a.id = s.atendimento_id
            where not a.excluido and (cast(:grupo as varchar(64)) is null or d.grupo = :grupo)
              and d.respondida_em >= :de and d.respondida_em < :antesDe and d.situacao = 'RESPONDIDA'""";

    private static final String ETAPAS = EM_ABERTO.formatted("t.etapa", "t.etapa <> 'COM_OS_GRUPOS'", "");

    private final JdbcClient banco;
    private final Dialeto dialeto;

    ContagemDePrazos(JdbcClient banco, Dialeto dialeto) {
        this.banco = banco;
        this.dialeto = dialeto;
    }

    /** By path; the unclassified under {@code null}. */
    Map<String, Estados> porClassificacao(FiltroDeIndicadores filtro, Periodo fechados, Instant agora) {
        return contar(ATENDIMENTOS, filtro, fechados, agora);
    }

    Map<String, Estados> porGrupo(FiltroDeIndicadores filtro, Periodo fechados, Instant agora) {
        return contar(DEMANDAS, filtro, fechados, agora);
    }

    Map<String, Estados> porEtapa(FiltroDeIndicadores filtro, Periodo fechados, Instant agora) {
        return contar(ETAPAS, filtro, fechados, agora);
    }

    private Map<String, Estados> contar(String oQue, FiltroDeIndicadores filtro, Periodo fechados, Instant agora) {
        Map<String, Estados> contados = new LinkedHashMap<>();
        dialeto.planejarCadaConsulta();
        banco.sql(CONTAR.formatted(oQue))
                .param("agora", agora.atOffset(ZoneOffset.UTC))
                .param("de", fechados.de().atOffset(ZoneOffset.UTC))
                .param("antesDe", fechados.antesDe().atOffset(ZoneOffset.UTC))
                .param("classificacao", filtro.classificacao())
                .param("abaixo", abaixo(filtro.classificacao()))
                .param("grupo", filtro.grupo())
                .query(linha -> {
                    contados.put(linha.getString("chave"), estados(linha));
                });
        return contados;
    }

    private static String abaixo(String caminho) {
        return caminho == null
                ? null
                : caminho.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "/%";
    }

    private static Estados estados(ResultSet linha) throws SQLException {
        return new Estados(
                linha.getLong("no_prazo"),
                linha.getLong("atencao"),
                linha.getLong("expirado"),
                linha.getLong("sem_prazo"),
                linha.getLong("cumprido"),
                linha.getLong("cumprido_em_atraso"));
    }
}
