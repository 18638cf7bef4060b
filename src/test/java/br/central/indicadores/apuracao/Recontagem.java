package br.central.indicadores.apuracao;

import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedCaseInsensitiveMap;

/**
 * What was concluded, found out slowly from the raw tables: one minute after the other, looking at every line again. It
 * shares no code with what it checks. Everything in these cases happens at whole minutes.
 */
@Component
public class Recontagem {

    private final NamedParameterJdbcTemplate banco;

    Recontagem(JdbcTemplate banco) {
        this.banco = new NamedParameterJdbcTemplate(banco);
    }

    /** One conclusion, with all there is to say of it. {@code normas} by name: when due, and whether it bound. */
    record Feito(
            String tipo,
            String etapa,
            String grupo,
            String classificacao,
            String origem,
            Long cliente,
            Instant inicio,
            Instant fim,
            Map<String, Instant> normas,
            String vinculante,
            int uteis,
            Map<String, Integer> minutos,
            boolean noContato,
            boolean reaberto,
            boolean reclamado,
            Integer nota) {

        int corridos() {
            return (int) ChronoUnit.MINUTES.between(inicio, fim);
        }
    }

    List<Feito> feitos(List<String> protocolos) {
        List<Feito> feitos = new ArrayList<>();
        for (var caso : linhas("select * from atendimento where protocolo in (:v) order by id", protocolos)) {
            if (!"CANCELADO".equals(caso.get("situacao")) && !Boolean.TRUE.equals(caso.get("excluido"))) {
                feitos.addAll(new UmCaso(caso).feitos());
            }
        }
        return feitos;
    }

    private List<Map<String, Object>> linhas(String sql, Object valor) {
        return banco.queryForList(sql, Map.of("v", valor));
    }

    static Instant instante(Object valor) {
        if (valor instanceof OffsetDateTime lido) {
            return lido.toInstant();
        }
        return valor == null ? null : ((Timestamp) valor).toInstant();
    }

    /** Minutes of weekdays from eight to six; of May 2013 the first was a holiday. */
    static int uteis(Instant de, Instant ate) {
        int uteis = 0;
        for (Instant m = de; m.isBefore(ate); m = m.plus(1, ChronoUnit.MINUTES)) {
            ZonedDateTime local = m.atZone(VidasDeTeste.FUSO);
            boolean fimDeSemana =
                    local.getDayOfWeek() == DayOfWeek.SATURDAY || local.getDayOfWeek() == DayOfWeek.SUNDAY;
            boolean feriado = local.getMonthValue() == 5 && local.getDayOfMonth() == 1;
            uteis += !fimDeSemana && !feriado && local.getHour() >= 8 && local.getHour() < 18 ? 1 : 0;
        }
        return uteis;
    }

    private final class UmCaso {

        private final Map<String, Object> caso;
        private final List<Map<String, Object>> historia;
        private final List<Map<String, Object>> pedidos;
        private final List<Map<String, Object>> partes;
        private final List<Map<String, Object>> relogios;

        UmCaso(Map<String, Object> caso) {
            this.caso = caso;
            Object id = caso.get("id");
            historia = linhas("select * from andamento where atendimento_id = :v order by quando, id", id);
            pedidos = linhas("select * from solicitacao where atendimento_id = :v order by id", id);
            partes = linhas(
                    "select d.* from demanda d join solicitacao s on s.id = d.solicitacao_id"
                            + " where s.atendimento_id = :v order by d.id",
                    id);
            relogios = linhas("select * from relogio where atendimento_id = :v order by id", id);
        }

        List<Feito> feitos() {
            List<Feito> feitos = new ArrayList<>();
            encerramentos(feitos);
            for (var pedido : pedidos) {
                if (!"CANCELADA".equals(pedido.get("situacao"))) {
                    respostas(pedido, feitos);
                    partes.stream()
                            .filter(uma -> uma.get("solicitacao_id").equals(pedido.get("id")))
                            .filter(uma -> uma.get("respondida_em") != null)
                            .forEach(uma -> feitos.add(daParte(pedido, uma)));
                    linhas("select * from reclamacao where solicitacao_id = :v", pedido.get("id")).stream()
                            .filter(uma -> uma.get("respondida_em") != null)
                            .forEach(uma -> feitos.add(daQueixa(pedido, uma)));
                    relogios.stream()
                            .filter(um -> pedido.get("id").equals(um.get("solicitacao_id")))
                            .filter(um -> um.get("reclamacao_id") == null && um.get("cumprido_em") != null)
                            .filter(um -> um.get("substituido_em") == null && um.get("vence_em") != null)
                            .filter(um -> !"RESPOSTA".equals(um.get("cumprimento"))
                                    && !"META_ACORDADA".equals(um.get("norma")))
                            .forEach(um -> feitos.add(doRelogio(pedido, um)));
                }
            }
            return feitos;
        }

        private void encerramentos(List<Feito> feitos) {
            for (int i = 0; i < historia.size(); i++) {
                var linha = historia.get(i);
                if (!e(linha, "ENCERRAMENTO")) {
                    continue;
                }
                Instant fim = quando(linha);
                Instant inicio = ultimo(null, fim, "ABERTURA", "REINICIO");
                boolean resolvido = ha(null, inicio, fim, "RESOLUCAO");
                boolean passou = ha(null, inicio, fim, "ENCAMINHAMENTO", "PENDENCIA", "TRANSFERENCIA");
                boolean reaberto = historia.subList(i + 1, historia.size()).stream()
                        .anyMatch(depois -> e(depois, "REINICIO") && depois.get("solicitacao_id") == null);
                boolean jaReiniciado = historia.subList(0, i).stream().anyMatch(antes -> e(antes, "REINICIO"));
                var nota = linhas("select * from avaliacao where atendimento_id = :v", caso.get("id")).stream()
                        .filter(uma -> !instante(uma.get("registrada_em")).isBefore(fim))
                        .filter(uma -> ultimo(null, instante(uma.get("registrada_em")), "ENCERRAMENTO")
                                .equals(fim))
                        .map(uma -> ((Number) uma.get("nota")).intValue())
                        .findFirst()
                        .orElse(null);
                feitos.add(feito(
                        "ATENDIMENTO",
                        resolvido ? "ATENDER" : "DAR_RETORNO",
                        (String) caso.get("grupo"),
                        (String) caso.get("classificacao"),
                        inicio,
                        fim,
                        relogiosDe(fim, null, null),
                        esperas(inicio, fim, m -> doCaso(m)),
                        resolvido && !passou && !jaReiniciado,
                        reaberto,
                        historia.stream().anyMatch(uma -> e(uma, "RECLAMACAO") && entre(quando(uma), inicio, fim)),
                        nota));
            }
        }

        private void respostas(Map<String, Object> pedido, List<Feito> feitos) {
            Object id = pedido.get("id");
            for (var linha : historia) {
                if (!e(linha, "RESPOSTA") || !id.equals(linha.get("solicitacao_id"))) {
                    continue;
                }
                Instant fim = quando(linha);
                Instant inicio = ultimo(id, fim, "SOLICITACAO", "REINICIO");
                List<Map<String, Object>> daRodada = partes.stream()
                        .filter(uma -> id.equals(uma.get("solicitacao_id")))
                        .filter(uma -> entre(instante(uma.get("criada_em")), inicio, fim))
                        .toList();
                int rodada = daRodada.stream()
                        .mapToInt(uma -> ((Number) uma.get("rodada")).intValue())
                        .max()
                        .orElse(0);
                List<String> grupos = daRodada.stream()
                        .filter(uma -> ((Number) uma.get("rodada")).intValue() == rodada)
                        .filter(uma -> uma.get("respondida_em") != null)
                        .map(uma -> (String) uma.get("grupo"))
                        .toList();
                feitos.add(feito(
                        "SOLICITACAO",
                        grupos.size() > 1 ? "CONSOLIDAR" : "COM_OS_GRUPOS",
                        grupos.size() == 1 ? grupos.get(0) : null,
                        (String) pedido.get("classificacao"),
                        inicio,
                        fim,
                        relogiosDe(fim, id, null),
                        esperas(inicio, fim, m -> doPedido(id, m)),
                        false,
                        historia.stream()
                                .anyMatch(uma -> e(uma, "REINICIO")
                                        && id.equals(uma.get("solicitacao_id"))
                                        && quando(uma).isAfter(fim)),
                        ha(id, inicio, fim, "RECLAMACAO"),
                        null));
            }
        }

        private Feito daParte(Map<String, Object> pedido, Map<String, Object> parte) {
            Instant inicio = instante(parte.get("criada_em"));
            Instant fim = instante(parte.get("respondida_em"));
            Object id = pedido.get("id");
            return feito(
                    "DEMANDA",
                    "RESPONDER_DEMANDA",
                    (String) parte.get("grupo"),
                    (String) pedido.get("classificacao"),
                    inicio,
                    fim,
                    relogiosDe(fim, id, null),
                    esperas(inicio, fim, m -> daParte(parte, m)),
                    false,
                    historia.stream()
                            .anyMatch(uma -> e(uma, "REINICIO")
                                    && id.equals(uma.get("solicitacao_id"))
                                    && quando(uma).isAfter(fim)),
                    ha(id, inicio, fim, "RECLAMACAO"),
                    null);
        }

        private Feito daQueixa(Map<String, Object> pedido, Map<String, Object> queixa) {
            Instant inicio = instante(queixa.get("registrada_em"));
            Instant fim = instante(queixa.get("respondida_em"));
            return feito(
                    "RECLAMACAO",
                    "TRATAR_RECLAMACAO",
                    "ouvidoria",
                    (String) pedido.get("classificacao"),
                    inicio,
                    fim,
                    relogiosDe(fim, pedido.get("id"), queixa.get("id")),
                    esperas(
                            inicio,
                            fim,
                            m -> pego(m, inicio, uma -> Objects.equals(uma.get("de"), queixa.get("protocolo")))),
                    false,
                    false,
                    false,
                    null);
        }

        /** What was granted, under its own clock, which binds by itself. */
        private Feito doRelogio(Map<String, Object> pedido, Map<String, Object> um) {
            Instant fim = instante(um.get("cumprido_em"));
            Instant aberto = instante(um.get("aberto_em"));
            Instant inicio = aberto.isAfter(fim) ? fim : aberto;
            Map<String, Object> vincula = new LinkedCaseInsensitiveMap<>();
            vincula.putAll(um);
            vincula.put("vinculante", true);
            String etapa = switch ((String) um.get("cumprimento")) {
                case "REALIZACAO" -> "ACOMPANHAR_REALIZACAO";
                case "EFEITO" -> "ACOMPANHAR_EFEITO";
                default -> "ACOMPANHAR_CIENCIA";
            };
            return feito(
                    "CUMPRIMENTO",
                    etapa,
                    null,
                    (String) pedido.get("classificacao"),
                    inicio,
                    fim,
                    List.of(vincula),
                    esperas(inicio, fim, m -> doPedido(pedido.get("id"), m)),
                    false,
                    false,
                    false,
                    null);
        }

        private Feito feito(
                String tipo,
                String etapa,
                String grupo,
                String classificacao,
                Instant inicio,
                Instant fim,
                List<Map<String, Object>> correndo,
                Map<String, Integer> minutos,
                boolean noContato,
                boolean reaberto,
                boolean reclamado,
                Integer nota) {
            Map<String, Instant> normas = new TreeMap<>();
            correndo.forEach(um -> normas.put((String) um.get("norma"), instante(um.get("vence_em"))));
            // Of what does not bind (a target that an agreement moved) only where nothing does.
            String vinculante = correndo.stream()
                    .min(Comparator.comparing((Map<String, Object> um) -> !Boolean.TRUE.equals(um.get("vinculante")))
                            .thenComparing(um -> instante(um.get("vence_em"))))
                    .map(um -> (String) um.get("norma"))
                    .orElse(null);
            return new Feito(
                    tipo,
                    etapa,
                    grupo,
                    classificacao,
                    (String) caso.get("origem"),
                    (Long) caso.get("cliente_id"),
                    inicio,
                    fim,
                    normas,
                    vinculante,
                    uteis(inicio, fim),
                    minutos,
                    noContato,
                    reaberto,
                    reclamado,
                    nota);
        }

        private List<Map<String, Object>> relogiosDe(Instant em, Object pedido, Object queixa) {
            return relogios.stream()
                    .filter(um -> Objects.equals(um.get("solicitacao_id"), pedido)
                            && Objects.equals(um.get("reclamacao_id"), queixa))
                    .filter(um -> um.get("vence_em") != null && !"META_ACORDADA".equals(um.get("norma")))
                    .filter(um -> pedido == null || queixa != null || "RESPOSTA".equals(um.get("cumprimento")))
                    .filter(um -> !instante(um.get("criado_em")).isAfter(em))
                    .filter(um -> um.get("substituido_em") == null
                            || instante(um.get("substituido_em")).isAfter(em))
                    .toList();
        }

        private Map<String, Integer> esperas(
                Instant de, Instant ate, java.util.function.Function<Instant, String> onde) {
            Map<String, Integer> minutos = new TreeMap<>();
            for (Instant m = de; m.isBefore(ate); m = m.plus(1, ChronoUnit.MINUTES)) {
                minutos.merge(onde.apply(m), 1, Integer::sum);
            }
            return minutos;
        }

        private String doCaso(Instant m) {
            if (comOsGrupos(m)) {
                List<String> abertos = pedidos.stream()
                        .filter(um -> aberto(um.get("id"), m))
                        .map(um -> nosGrupos(um.get("id"), m))
                        .toList();
                if (!abertos.isEmpty()) {
                    return primeira(abertos);
                }
            }
            return doOperador(m);
        }

        private String doPedido(Object id, Instant m) {
            return comOsGrupos(m) ? nosGrupos(id, m) : doOperador(m);
        }

        private static String primeira(List<String> esperas) {
            return List.of("TRABALHO", "FILA", "CLIENTE", "PRESTADOR").stream()
                    .filter(esperas::contains)
                    .findFirst()
                    .orElseThrow();
        }

        private boolean comOsGrupos(Instant m) {
            boolean com = false;
            for (var linha : historia) {
                if (!quando(linha).isAfter(m)) {
                    com = e(linha, "ENCAMINHAMENTO")
                            || (e(linha, "REINICIO") ? linha.get("solicitacao_id") != null : com);
                }
            }
            return com;
        }

        private boolean aberto(Object id, Instant m) {
            boolean aberto = false;
            for (var linha : historia) {
                if (id.equals(linha.get("solicitacao_id")) && !quando(linha).isAfter(m)) {
                    aberto = e(linha, "SOLICITACAO")
                            || e(linha, "REINICIO")
                            || aberto && !e(linha, "RESPOSTA") && !e(linha, "CANCELAMENTO");
                }
            }
            return aberto;
        }

        private String doOperador(Instant m) {
            boolean alguem = false;
            boolean semResposta = false;
            for (var linha : historia) {
                if (quando(linha).isAfter(m) || linha.get("solicitacao_id") != null) {
                    continue;
                }
                String tipo = (String) linha.get("tipo");
                semResposta = "SEM_COMUNICACAO".equals(tipo) || semResposta && !"NOVA_TENTATIVA".equals(tipo);
                alguem = switch (tipo) {
                    case "ABERTURA" -> !List.of("PORTAL", "EMAIL").contains(caso.get("origem"));
                    case "ASSUNCAO", "RETOMADA" -> true;
                    case "DEVOLUCAO", "PENDENCIA" -> false;
                    case "TRANSFERENCIA" -> !"supervisao".equals(linha.get("para"));
                    default -> alguem;
                };
            }
            return semResposta ? "CLIENTE" : alguem ? "TRABALHO" : "FILA";
        }

        private String nosGrupos(Object id, Instant m) {
            List<String> abertas = partes.stream()
                    .filter(uma -> id.equals(uma.get("solicitacao_id")))
                    .filter(uma -> !instante(uma.get("criada_em")).isAfter(m) && m.isBefore(fimDaParte(uma)))
                    .map(uma -> daParte(uma, m))
                    .toList();
            return abertas.isEmpty()
                    ? pego(
                            m,
                            ultimo(id, m, "SOLICITACAO", "REINICIO"),
                            uma -> id.equals(uma.get("solicitacao_id")) && uma.get("grupo") == null)
                    : primeira(abertas);
        }

        private Instant fimDaParte(Map<String, Object> parte) {
            if (parte.get("respondida_em") != null) {
                return instante(parte.get("respondida_em"));
            }
            return partes.stream()
                    .filter(outra -> outra.get("solicitacao_id").equals(parte.get("solicitacao_id")))
                    .filter(outra ->
                            ((Number) outra.get("rodada")).intValue() > ((Number) parte.get("rodada")).intValue())
                    .map(outra -> instante(outra.get("criada_em")))
                    .findFirst()
                    .orElse(Instant.MAX);
        }

        /** Whose it was is told by following it on from the group it began with. */
        private String daParte(Map<String, Object> parte, Instant m) {
            String grupo = primeiroGrupo(parte);
            String espera = "FILA";
            boolean alguem = false;
            for (var linha : historia) {
                boolean cedo = quando(linha).isBefore(instante(parte.get("criada_em")));
                if (cedo || quando(linha).isAfter(m)) {
                    continue;
                }
                boolean dela = parte.get("solicitacao_id").equals(linha.get("solicitacao_id"));
                if (dela && e(linha, "REDIRECIONAMENTO") && grupo.equals(linha.get("de"))) {
                    grupo = (String) linha.get("para");
                    alguem = false;
                    espera = "FILA";
                } else if (dela
                        && e(linha, "ASSUNCAO")
                        && grupo.equals(linha.get("grupo"))
                        && linha.get("de") == null) {
                    alguem = true;
                    espera = "TRABALHO";
                } else if (dela && e(linha, "PEDIDO_DE_COMPLEMENTO") && grupo.equals(linha.get("grupo"))) {
                    espera = "Prestador".equals(linha.get("para")) ? "PRESTADOR" : "CLIENTE";
                } else if (e(linha, "COMPLEMENTO")
                        || dela && e(linha, "SEM_COMPLEMENTO") && grupo.equals(linha.get("grupo"))) {
                    espera = alguem ? "TRABALHO" : "FILA";
                }
            }
            return espera;
        }

        private String primeiroGrupo(Map<String, Object> parte) {
            return historia.stream()
                    .filter(linha ->
                            e(linha, "REDIRECIONAMENTO") && parte.get("grupo").equals(linha.get("para")))
                    .map(linha -> (String) linha.get("de"))
                    .findFirst()
                    .orElse((String) parte.get("grupo"));
        }

        private String pego(Instant m, Instant desde, java.util.function.Predicate<Map<String, Object>> dele) {
            return historia.stream()
                            .filter(linha -> e(linha, "ASSUNCAO") && linha.get("solicitacao_id") != null)
                            .filter(linha -> entre(quando(linha), desde, m))
                            .anyMatch(dele)
                    ? "TRABALHO"
                    : "FILA";
        }

        private boolean ha(Object pedido, Instant de, Instant ate, String... tipos) {
            return historia.stream()
                    .filter(linha -> Objects.equals(linha.get("solicitacao_id"), pedido))
                    .filter(linha -> entre(quando(linha), de, ate))
                    .anyMatch(linha -> List.of(tipos).contains(linha.get("tipo")));
        }

        private Instant ultimo(Object pedido, Instant ate, String... tipos) {
            return historia.stream()
                    .filter(linha -> Objects.equals(linha.get("solicitacao_id"), pedido))
                    .filter(linha -> List.of(tipos).contains(linha.get("tipo")))
                    .map(UmCaso::quando)
                    .filter(quando -> !quando.isAfter(ate))
                    .max(Comparator.naturalOrder())
                    .orElseThrow();
        }

        private static boolean entre(Instant quando, Instant de, Instant ate) {
            return !quando.isBefore(de) && !quando.isAfter(ate);
        }

        private static boolean e(Map<String, Object> linha, String tipo) {
            return tipo.equals(linha.get("tipo"));
        }

        private static Instant quando(Map<String, Object> linha) {
            return instante(linha.get("quando"));
        }
    }
}
