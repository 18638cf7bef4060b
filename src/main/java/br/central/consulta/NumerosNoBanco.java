package br.central.consulta;

import br.central.seguranca.Grupos;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what the current user did today, has, and could take; three statements, each by an index. */
@Component
class NumerosNoBanco {

    private static final String FEITOS = """
            select
              (select count(*) from v_caso a where a.aberto_por = :eu and a.aberto_em >= :hoje and %1$s) as abertos,
              (select count(*) from v_caso a
                where a.encerrado_por = :eu and a.encerrado_em >= :hoje and %1$s) as encerrados,
              (select count(*) from v_demanda d where d.respondida_por = :eu and d.respondida_em >= :hoje) as respondidas""";

    private static final String COMIGO = """
            select count(*) as todas, count(case when situacao = 'PENDENTE' then 1 end) as pendentes,
              count(case when vence_em < :agora then 1 end) as vencidos,
              count(case when vence_em >= :agora and atencao_em <= :agora then 1 end) as em_atencao,
              %s as do_perfil, %s as de_ausentes
            from (
              select a.situacao, a.vence_em, a.atencao_em from v_caso a
                where a.responsavel = :eu and a.tarefa is not null
                  and a.situacao in ('ABERTO', 'EM_ATENDIMENTO', 'PENDENTE', 'AGUARDANDO_RETORNO') and %s
              union all
              select d.situacao, s.vence_em, s.atencao_em from v_demanda d join v_solicitacao s on s.id = d.solicitacao_id
                where d.responsavel = :eu and d.situacao = 'ABERTA' and d.tarefa is not null) x""";

    private static final String DO_PERFIL = """
            (select count(*) from v_caso a
              where a.situacao = 'PENDENTE' and a.responsavel is null and a.grupo in (:grupos) and %s)""";

    private static final String DE_AUSENTES = """
            (select count(*) from v_caso a
              where a.responsavel %1$s and a.tarefa is not null
                and a.situacao in ('ABERTO', 'EM_ATENDIMENTO', 'PENDENTE', 'AGUARDANDO_RETORNO') and %2$s)
            + (select count(*) from v_demanda d join v_solicitacao s on s.id = d.solicitacao_id
                join v_caso a on a.id = s.atendimento_id
              where d.responsavel %1$s and d.situacao = 'ABERTA' and d.tarefa is not null and %2$s)""";

    /** No queue of tasks: answered, and still to be done. */
    private static final String A_CUMPRIR = "a-cumprir";

    private static final String FILAS = """
            select grupo, count(*) as tarefas, count(case when vence_em < :agora then 1 end) as vencidas from (
              select a.grupo, a.vence_em from v_caso a
                where a.responsavel is null and a.tarefa is not null and a.grupo in (:grupos)
                  and a.situacao <> 'PENDENTE' and %s
              union all
              select d.grupo, s.vence_em from v_demanda d join v_solicitacao s on s.id = d.solicitacao_id
                where d.responsavel is null and d.tarefa is not null and d.situacao = 'ABERTA' and d.grupo in (:grupos)
                  and s.respondida_em is null and s.cancelada_em is null
              union all
              select o.grupo, r.vence_em from v_reclamacao r join v_tarefa_oferecida o on o.tarefa = r.tarefa
                where r.respondida_em is null and o.grupo in (:grupos)
              union all
              select cast('a-cumprir' as varchar), r.vence_em
                from v_relogio r join v_solicitacao s on s.id = r.solicitacao_id
                where ('supervisao' in (:grupos) or 'gestao' in (:grupos)) and s.situacao = 'RESPONDIDA'
                  and r.cumprimento in ('REALIZACAO', 'EFEITO', 'CIENCIA') and r.vinculante and r.vence_em is not null
                  and r.cumprido_em is null and r.dispensado_em is null and r.substituido_em is null
                  and r.reclamacao_id is null) x
            group by grupo
            order by grupo""";

    private final JdbcClient banco;
    private final Alcance alcance;
    private final Grupos grupos;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    NumerosNoBanco(JdbcClient banco, Alcance alcance, Grupos grupos, UsuarioAtual usuario, Clock relogio) {
        this.banco = banco;
        this.alcance = alcance;
        this.grupos = grupos;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    NumerosDoDia contar() {
        Condicoes visiveis = parametros();
        boolean comGrupo = !usuario.grupos().isEmpty();
        Map<String, Object> feitos = umaLinha(FEITOS.formatted(visiveis.sql()), visiveis);
        String doPerfil = comGrupo ? DO_PERFIL.formatted(visiveis.sql()) : "0";
        String deAusentes = DE_AUSENTES.formatted(FonteDeTarefas.AUSENTES, visiveis.sql());
        Map<String, Object> comigo = umaLinha(COMIGO.formatted(doPerfil, deAusentes, visiveis.sql()), visiveis);
        return new NumerosDoDia(
                numero(feitos, "abertos"),
                numero(feitos, "encerrados"),
                numero(feitos, "respondidas"),
                numero(comigo, "todas"),
                numero(comigo, "pendentes"),
                numero(comigo, "do_perfil"),
                numero(comigo, "vencidos"),
                numero(comigo, "em_atencao"),
                numero(comigo, "de_ausentes"),
                comGrupo ? filas(visiveis) : List.of());
    }

    private Map<String, Object> umaLinha(String sql, Condicoes parametros) {
        return banco.sql(sql).paramSource(parametros.parametros()).query().singleRow();
    }

    private List<NumerosDoDia.Fila> filas(Condicoes visiveis) {
        return banco.sql(FILAS.formatted(visiveis.sql()))
                .paramSource(visiveis.parametros())
                .query((linha, numero) -> {
                    String grupo = linha.getString("grupo");
                    String nome = A_CUMPRIR.equals(grupo)
                            ? "Deferidas, a realizar ou com efeito pendente"
                            : grupos.nome(grupo);
                    return new NumerosDoDia.Fila(grupo, nome, linha.getInt("tarefas"), linha.getInt("vencidas"));
                })
                .list();
    }

    private Condicoes parametros() {
        Set<String> grupos = usuario.grupos();
        Condicoes parametros = alcance.visiveis()
                .com("eu", usuario.login())
                .com("dia", LocalDate.now(relogio))
                .com("agora", relogio.instant().truncatedTo(ChronoUnit.MICROS))
                .com(
                        "hoje",
                        LocalDate.now(relogio).atStartOfDay(relogio.getZone()).toInstant());
        return grupos.isEmpty() ? parametros : parametros.com("grupos", grupos);
    }

    private static int numero(Map<String, Object> linha, String coluna) {
        return ((Number) linha.get(coluna)).intValue();
    }
}
