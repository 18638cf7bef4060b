package br.central.indicadores.apuracao;

import br.central.indicadores.apuracao.CasoLido.Parte;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What the timeline of a case tells about a moment of it. */
final class Historia {

    private static final String GRUPO_INICIAL = "atendimento";
    private static final Set<Marco> PASSAM_ADIANTE =
            EnumSet.of(Marco.ENCAMINHAMENTO, Marco.PENDENCIA, Marco.TRANSFERENCIA);

    private final CasoLido caso;
    private final List<Linha> linhas;

    Historia(CasoLido caso) {
        this.caso = caso;
        linhas = caso.linhas();
    }

    List<Volta> doAtendimento() {
        return voltas(linhas.stream().filter(Linha::doAtendimento).toList(), Marco.ABERTURA, Marco.ENCERRAMENTO);
    }

    List<Volta> doPedido(long id) {
        return voltas(
                linhas.stream().filter(linha -> linha.daSolicitacao(id)).toList(), Marco.SOLICITACAO, Marco.RESPOSTA);
    }

    private static List<Volta> voltas(List<Linha> linhas, Marco abre, Marco conclui) {
        List<Volta> voltas = new ArrayList<>();
        Instant inicio = null;
        boolean primeira = true;
        for (Linha linha : linhas) {
            if (linha.eh(abre)) {
                inicio = linha.quando();
            } else if (linha.eh(conclui) && inicio != null) {
                voltas.add(new Volta(inicio, linha.quando(), linha.quem(), primeira, false));
            } else if (linha.eh(Marco.REINICIO)) {
                inicio = linha.quando();
                primeira = false;
                reabrir(voltas);
            }
        }
        return voltas;
    }

    private static void reabrir(List<Volta> voltas) {
        if (!voltas.isEmpty()) {
            Volta ultima = voltas.remove(voltas.size() - 1);
            voltas.add(new Volta(ultima.inicio(), ultima.fim(), ultima.quem(), ultima.primeira(), true));
        }
    }

    boolean ha(Marco marco, Volta volta) {
        return linhas.stream()
                .anyMatch(linha -> linha.doAtendimento() && linha.eh(marco) && volta.contem(linha.quando()));
    }

    boolean passouAdiante(Volta volta) {
        return PASSAM_ADIANTE.stream().anyMatch(marco -> ha(marco, volta));
    }

    /** When complaints were registered; of any request when {@code solicitacao} is {@code null}. */
    Stream<Instant> reclamacoes(Long solicitacao) {
        return linhas.stream()
                .filter(linha -> linha.eh(Marco.RECLAMACAO)
                        && (solicitacao == null || Objects.equals(linha.solicitacao(), solicitacao)))
                .map(Linha::quando);
    }

    /** The score belongs to the last closing before it was given. */
    Integer notaDa(Volta volta) {
        if (caso.nota() == null) {
            return null;
        }
        Instant avaliada = doAtendimento().stream()
                .map(Volta::fim)
                .filter(fim -> !fim.isAfter(caso.nota().quando()))
                .max(Comparator.naturalOrder())
                .orElse(null);
        return volta.fim().equals(avaliada) ? caso.nota().valor() : null;
    }

    /** The answers of the last round of the groups before the request was answered. */
    List<Parte> ultimaRodada(long solicitacao, Volta volta) {
        List<Parte> ate = caso.partes().stream()
                .filter(parte -> parte.solicitacao() == solicitacao && volta.contem(parte.criadaEm()))
                .toList();
        int ultima = ate.stream().mapToInt(Parte::rodada).max().orElse(0);
        return ate.stream()
                .filter(parte -> parte.rodada() == ultima && parte.respondidaEm() != null)
                .toList();
    }

    /** Whose queue it was in, or had last been in. */
    String grupoEm(Instant quando) {
        List<Linha> passagens = linhas.stream()
                .filter(linha -> linha.doAtendimento() && linha.eh(Marco.TRANSFERENCIA) && linha.grupo() != null)
                .toList();
        if (passagens.isEmpty()) {
            return caso.grupo();
        }
        return passagens.stream()
                .filter(linha -> !linha.quando().isAfter(quando))
                .reduce((antes, depois) -> depois)
                .map(Linha::grupo)
                .orElse(GRUPO_INICIAL);
    }

    /** The last person who had it, or else who closed it. */
    String comQuemEstavaEm(Instant quando) {
        String quem = null;
        for (Linha linha : linhas) {
            if (linha.doAtendimento() && !linha.quando().isAfter(quando)) {
                quem = responsavelDepois(linha, quem);
            }
        }
        return quem;
    }

    private static String responsavelDepois(Linha linha, String antes) {
        return switch (linha.marco()) {
            case ABERTURA -> linha.grupo() == null ? linha.quem() : null;
            case ASSUNCAO, PENDENCIA -> linha.para();
            case RETOMADA -> linha.quem();
            case DEVOLUCAO -> null;
            case TRANSFERENCIA -> linha.grupo() == null ? linha.para() : null;
            case RESOLUCAO, RETORNO -> antes == null ? linha.quem() : antes;
            default -> antes;
        };
    }

    String classificacaoEm(Instant quando) {
        String classificacao = caso.assunto().classificacao();
        for (Linha linha : deTrasParaAFrente(quando)) {
            if (linha.doAtendimento()) {
                classificacao = linha.de();
            }
        }
        return classificacao;
    }

    /** A request that had the classification of the atendimento was reclassified with it. */
    String classificacaoEm(CasoLido.Pedido pedido, Instant quando) {
        String classificacao = pedido.classificacao();
        for (Linha linha : deTrasParaAFrente(quando)) {
            boolean comOAtendimento = linha.doAtendimento() && linha.de() != null && classificacao.equals(linha.para());
            if (linha.daSolicitacao(pedido.id()) || comOAtendimento) {
                classificacao = linha.de();
            }
        }
        return classificacao;
    }

    private List<Linha> deTrasParaAFrente(Instant quando) {
        List<Linha> depois = new ArrayList<>(linhas.stream()
                .filter(linha -> linha.eh(Marco.RECLASSIFICACAO) || linha.eh(Marco.CLASSIFICACAO))
                .filter(linha -> linha.quando().isAfter(quando))
                .toList());
        Collections.reverse(depois);
        return depois;
    }
}
