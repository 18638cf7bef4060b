package br.central.indicadores;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Finds out slowly, row by row from the tables of the lifecycle, what open work some cases have, and compares it with the
 * table of open work.
 */
@Component
public class RecontagemDoTrabalho {

    private static final Map<String, String> ETAPAS = Map.of(
            "ABERTO", "ATENDER",
            "EM_ATENDIMENTO", "ATENDER",
            "PENDENTE", "RETOMAR_PENDENTE",
            "ENCAMINHADO", "COM_OS_GRUPOS",
            "AGUARDANDO_RETORNO", "DAR_RETORNO");

    private static final Set<String> DEMANDA_EM_ABERTO = Set.of("ABERTA", "AGUARDANDO_COMPLEMENTO");

    private final NamedParameterJdbcTemplate banco;

    RecontagemDoTrabalho(JdbcTemplate banco) {
        this.banco = new NamedParameterJdbcTemplate(banco);
    }

    /** All cases there are. */
    public int conferirTudo() {
        return conferir(banco.queryForList("select protocolo from atendimento", Map.of(), String.class));
    }

    /** Those with these protocols; says how much open work they have. */
    public int conferir(Collection<String> protocolos) {
        if (protocolos.isEmpty()) {
            return 0;
        }
        List<String> esperado = atendimentos(protocolos).stream()
                .flatMap(a -> trabalho(a).stream())
                .sorted()
                .toList();
        assertThat(gravado(protocolos)).as("trabalho de %s", protocolos).isEqualTo(esperado);
        return esperado.size();
    }

    private List<Map<String, Object>> atendimentos(Collection<String> protocolos) {
        return linhas("select * from atendimento where protocolo in (:todos)", protocolos);
    }

    private List<Map<String, Object>> linhas(String sql, Collection<?> todos) {
        return banco.queryForList(sql, Map.of("todos", todos)).stream()
                .map(linha -> {
                    Map<String, Object> porNome = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
                    porNome.putAll(linha);
                    return porNome;
                })
                .toList();
    }

    private List<String> gravado(Collection<String> protocolos) {
        return linhas("select * from trabalho_em_aberto where protocolo in (:todos)", protocolos).stream()
                .map(linha -> texto(
                        linha.get("tipo"),
                        linha.get("item_id"),
                        linha.get("atendimento_id"),
                        linha.get("solicitacao_id"),
                        linha.get("protocolo"),
                        linha.get("protocolo_da_solicitacao"),
                        linha.get("etapa"),
                        linha.get("espera"),
                        linha.get("grupo"),
                        linha.get("responsavel"),
                        linha.get("norma"),
                        linha.get("classificacao"),
                        linha.get("natureza"),
                        linha.get("origem"),
                        linha.get("criticidade"),
                        linha.get("prioridade"),
                        linha.get("aberto_em"),
                        linha.get("vence_em"),
                        linha.get("atencao_em"),
                        linha.get("instancia")))
                .sorted()
                .toList();
    }

    private List<String> trabalho(Map<String, Object> a) {
        List<String> todo = new ArrayList<>();
        if (Boolean.TRUE.equals(a.get("excluido"))) {
            return todo;
        }
        String etapa = ETAPAS.get(a.get("situacao"));
        if (etapa != null) {
            todo.add(doAtendimento(a, etapa));
        }
        linhas("select * from solicitacao where atendimento_id in (:todos)", List.of(a.get("id")))
                .forEach(s -> todo.addAll(daSolicitacao(a, s)));
        return todo;
    }

    private static String doAtendimento(Map<String, Object> a, String etapa) {
        return texto(
                "ATENDIMENTO",
                a.get("id"),
                a.get("id"),
                null,
                a.get("protocolo"),
                null,
                etapa,
                a.get("responsavel") == null ? "FILA" : "TRABALHO",
                a.get("grupo"),
                a.get("responsavel"),
                a.get("norma"),
                a.get("classificacao"),
                a.get("natureza"),
                a.get("origem"),
                a.get("criticidade"),
                a.get("prioridade"),
                a.get("aberto_em"),
                a.get("vence_em"),
                a.get("atencao_em"),
                a.get("instancia"));
    }

    private List<String> daSolicitacao(Map<String, Object> a, Map<String, Object> s) {
        List<Map<String, Object>> demandas =
                linhas("select * from demanda where solicitacao_id in (:todos)", List.of(s.get("id")));
        List<String> todo = new ArrayList<>();
        List<Map<String, Object>> emAberto = demandas.stream()
                .filter(d -> DEMANDA_EM_ABERTO.contains(d.get("situacao")))
                .toList();
        emAberto.forEach(d -> {
            assertThat(d.get("rodada")).as("rodada da demanda em aberto").isEqualTo(s.get("rodada"));
            String espera = d.get("responsavel") == null ? "FILA" : "TRABALHO";
            if ("AGUARDANDO_COMPLEMENTO".equals(d.get("situacao"))) {
                espera = String.valueOf(d.get("aguarda"));
            }
            String etapa = "ABERTA".equals(d.get("situacao")) ? "RESPONDER_DEMANDA" : "AGUARDANDO_COMPLEMENTO";
            todo.add(item("DEMANDA", d.get("id"), a, s, etapa, espera, d.get("grupo"), d.get("responsavel"), s));
        });
        boolean respondida = demandas.stream()
                .anyMatch(d -> "RESPONDIDA".equals(d.get("situacao"))
                        && s.get("rodada").equals(d.get("rodada")));
        if ("EM_ANDAMENTO".equals(s.get("situacao")) && respondida && emAberto.isEmpty()) {
            todo.add(item("CONSOLIDACAO", s.get("id"), a, s, "CONSOLIDAR", "FILA", a.get("grupo"), null, s));
        }
        for (Map<String, Object> r :
                linhas("select * from reclamacao where solicitacao_id in (:todos)", List.of(s.get("id")))) {
            if (r.get("respondida_em") == null) {
                todo.add(item("RECLAMACAO", r.get("id"), a, s, "TRATAR_RECLAMACAO", "FILA", "ouvidoria", null, r));
            } else if ("A_LIGAR".equals(r.get("retorno"))) {
                todo.add(item(
                        "RECLAMACAO",
                        r.get("id"),
                        a,
                        s,
                        "RETORNAR_RECLAMACAO",
                        "FILA",
                        r.get("grupo_do_retorno"),
                        null,
                        r));
            }
        }
        if ("RESPONDIDA".equals(s.get("situacao"))) {
            linhas("select * from relogio where solicitacao_id in (:todos)", List.of(s.get("id"))).stream()
                    .filter(RecontagemDoTrabalho::porCumprir)
                    .forEach(r -> todo.add(porCumprir(a, s, r)));
        }
        return todo;
    }

    private static boolean porCumprir(Map<String, Object> relogio) {
        return Boolean.TRUE.equals(relogio.get("vinculante"))
                && relogio.get("reclamacao_id") == null
                && relogio.get("vence_em") != null
                && relogio.get("cumprido_em") == null
                && relogio.get("dispensado_em") == null
                && relogio.get("substituido_em") == null
                && List.of("REALIZACAO", "EFEITO", "CIENCIA").contains(relogio.get("cumprimento"));
    }

    private static String porCumprir(Map<String, Object> a, Map<String, Object> s, Map<String, Object> relogio) {
        boolean realizacao = "REALIZACAO".equals(relogio.get("cumprimento"));
        return item(
                "CUMPRIMENTO",
                relogio.get("id"),
                a,
                s,
                switch ((String) relogio.get("cumprimento")) {
                    case "REALIZACAO" -> "ACOMPANHAR_REALIZACAO";
                    case "EFEITO" -> "ACOMPANHAR_EFEITO";
                    default -> "ACOMPANHAR_CIENCIA";
                },
                realizacao ? "PRESTADOR" : "FILA",
                "supervisao",
                null,
                relogio);
    }

    /** {@code prazo} is the row that has norm and deadline: the request's or the complaint's. */
    private static String item(
            String tipo,
            Object id,
            Map<String, Object> a,
            Map<String, Object> s,
            String etapa,
            String espera,
            Object grupo,
            Object responsavel,
            Map<String, Object> prazo) {
        boolean reclamacao = tipo.equals("RECLAMACAO");
        return texto(
                tipo,
                id,
                a.get("id"),
                s.get("id"),
                a.get("protocolo"),
                s.get("protocolo"),
                etapa,
                espera,
                grupo,
                responsavel,
                prazo.get("norma"),
                s.get("classificacao"),
                reclamacao ? "OUVIDORIA" : s.get("natureza"),
                a.get("origem"),
                a.get("criticidade"),
                s.get("prioridade"),
                desde(tipo, s, prazo),
                prazo.get("vence_em"),
                prazo.get("atencao_em"),
                instancia(tipo, s, prazo));
    }

    private static String texto(Object... valores) {
        return Stream.of(valores)
                .map(valor -> valor instanceof OffsetDateTime quando
                        ? quando.toInstant().toString()
                        : String.valueOf(valor))
                .collect(Collectors.joining(" | "));
    }

    /** What is done after the answer has none: that of the request ended with it. */
    private static Object instancia(String tipo, Map<String, Object> s, Map<String, Object> prazo) {
        return switch (tipo) {
            case "RECLAMACAO" -> prazo.get("instancia");
            case "CUMPRIMENTO" -> null;
            default -> s.get("instancia");
        };
    }

    private static Object desde(String tipo, Map<String, Object> s, Map<String, Object> prazo) {
        return switch (tipo) {
            case "RECLAMACAO" -> prazo.get("registrada_em");
            case "CUMPRIMENTO" -> prazo.get("aberto_em");
            default -> s.get("aberta_em");
        };
    }
}
