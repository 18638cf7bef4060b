package br.central.indicadores.apuracao;

import br.central.indicadores.apuracao.CasoLido.Parte;
import br.central.indicadores.apuracao.CasoLido.Queixa;
import br.central.indicadores.apuracao.CasoLido.Relogio;
import br.central.indicadores.apuracao.Fato.Tipo;
import br.central.indicadores.contrato.Etapa;
import br.central.prazos.Cumprimento;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The rule that turns the timeline of a case into facts, one for each conclusion: of the atendimento each time it was
 * closed, of a request each time it was answered, of each group's part, of a complaint. What was cancelled gives none.
 */
final class FatosDoCaso {

    private static final String OUVIDORIA = "OUVIDORIA";

    private final CasoLido caso;
    private final Historia historia;
    private final DoAtendimento percurso;
    private final List<Fato> fatos = new ArrayList<>();

    private FatosDoCaso(CasoLido caso) {
        this.caso = caso;
        historia = new Historia(caso);
        percurso = new DoAtendimento(caso);
    }

    static List<Fato> de(CasoLido caso) {
        if (!caso.vale()) {
            return List.of();
        }
        FatosDoCaso doCaso = new FatosDoCaso(caso);
        doCaso.doAtendimento();
        caso.pedidos().stream().filter(CasoLido.Pedido::vale).forEach(doCaso::doPedido);
        return List.copyOf(doCaso.fatos);
    }

    private void doAtendimento() {
        for (Volta volta : historia.doAtendimento()) {
            boolean resolvido = historia.ha(Marco.RESOLUCAO, volta);
            fatos.add(new Fato(
                    Tipo.ATENDIMENTO,
                    caso.id(),
                    null,
                    resolvido ? Etapa.ATENDER : Etapa.DAR_RETORNO,
                    new Fato.ComQuem(historia.grupoEm(volta.fim()), historia.comQuemEstavaEm(volta.fim())),
                    new Fato.Assunto(
                            historia.classificacaoEm(volta.fim()),
                            caso.assunto().natureza()),
                    volta.inicio(),
                    volta.fim(),
                    Tempos.entre(volta.inicio(), volta.fim(), percurso),
                    new Fato.Desfecho(
                            volta.primeira() && resolvido && !historia.passouAdiante(volta),
                            volta.reaberta(),
                            historia.reclamacoes(null).anyMatch(volta::contem),
                            historia.notaDa(volta)),
                    prazos(volta.fim(), relogio -> relogio.solicitacao() == null && relogio.reclamacao() == null)));
        }
    }

    private void doPedido(CasoLido.Pedido pedido) {
        Stream.of(pedido)
                .flatMap(um -> historia.doPedido(um.id()).stream())
                .map(volta -> respondido(pedido, volta))
                .forEach(fatos::add);
        caso.partes().stream()
                .filter(parte -> parte.solicitacao() == pedido.id() && parte.respondidaEm() != null)
                .map(parte -> respondida(pedido, parte))
                .forEach(fatos::add);
        caso.queixas().stream()
                .filter(queixa -> queixa.solicitacao() == pedido.id() && queixa.respondidaEm() != null)
                .map(queixa -> respondida(pedido, queixa))
                .forEach(fatos::add);
        caso.relogios().stream()
                .filter(um -> doPedido(um, pedido) && um.cumpridoPorSi())
                .map(relogio -> cumprido(pedido, relogio))
                .forEach(fatos::add);
    }

    private Fato respondido(CasoLido.Pedido pedido, Volta volta) {
        List<Parte> ultimas = historia.ultimaRodada(pedido.id(), volta);
        return new Fato(
                Tipo.SOLICITACAO,
                pedido.id(),
                pedido.id(),
                ultimas.size() > 1 ? Etapa.CONSOLIDAR : Etapa.COM_OS_GRUPOS,
                new Fato.ComQuem(ultimas.size() == 1 ? ultimas.get(0).grupo() : null, volta.quem()),
                assunto(pedido, volta.fim()),
                volta.inicio(),
                volta.fim(),
                Tempos.entre(volta.inicio(), volta.fim(), percurso.pedido(pedido.id())),
                new Fato.Desfecho(
                        false,
                        volta.reaberta(),
                        historia.reclamacoes(pedido.id()).anyMatch(volta::contem),
                        null),
                prazosDo(pedido, volta.fim()));
    }

    private Fato respondida(CasoLido.Pedido pedido, Parte parte) {
        Volta aberta = new Volta(parte.criadaEm(), parte.respondidaEm(), null, true, false);
        return new Fato(
                Tipo.DEMANDA,
                parte.id(),
                pedido.id(),
                Etapa.RESPONDER_DEMANDA,
                new Fato.ComQuem(parte.grupo(), parte.respondidaPor()),
                assunto(pedido, parte.respondidaEm()),
                parte.criadaEm(),
                parte.respondidaEm(),
                Tempos.entre(
                        parte.criadaEm(),
                        parte.respondidaEm(),
                        percurso.pedido(pedido.id()).parte(parte.id())),
                new Fato.Desfecho(
                        false,
                        historia.doPedido(pedido.id()).stream()
                                .anyMatch(volta -> volta.reaberta() && volta.contem(parte.respondidaEm())),
                        historia.reclamacoes(pedido.id()).anyMatch(aberta::contem),
                        null),
                prazosDo(pedido, parte.respondidaEm()));
    }

    private Fato respondida(CasoLido.Pedido pedido, Queixa queixa) {
        return new Fato(
                Tipo.RECLAMACAO,
                queixa.id(),
                pedido.id(),
                Etapa.TRATAR_RECLAMACAO,
                new Fato.ComQuem("ouvidoria", queixa.respondidaPor()),
                new Fato.Assunto(historia.classificacaoEm(pedido, queixa.respondidaEm()), OUVIDORIA),
                queixa.registradaEm(),
                queixa.respondidaEm(),
                Tempos.entre(queixa.registradaEm(), queixa.respondidaEm(), new NaOuvidoria(queixa, caso.linhas())),
                Fato.Desfecho.UNICO,
                prazos(queixa.respondidaEm(), relogio -> Objects.equals(relogio.reclamacao(), queixa.id())));
    }

    private Fato cumprido(CasoLido.Pedido pedido, Relogio relogio) {
        Instant desde = relogio.abertoEm().isAfter(relogio.cumpridoEm()) ? relogio.cumpridoEm() : relogio.abertoEm();
        return new Fato(
                Tipo.CUMPRIMENTO,
                relogio.id(),
                pedido.id(),
                etapa(relogio.cumprimento()),
                new Fato.ComQuem(null, null),
                assunto(pedido, relogio.cumpridoEm()),
                desde,
                relogio.cumpridoEm(),
                Tempos.entre(desde, relogio.cumpridoEm(), percurso.pedido(pedido.id())),
                Fato.Desfecho.UNICO,
                List.of(new Fato.Prazo(relogio.norma(), relogio.venceEm(), true)));
    }

    private Fato.Assunto assunto(CasoLido.Pedido pedido, Instant quando) {
        return new Fato.Assunto(historia.classificacaoEm(pedido, quando), pedido.natureza());
    }

    private static Etapa etapa(Cumprimento cumprimento) {
        return switch (cumprimento) {
            case REALIZACAO -> Etapa.ACOMPANHAR_REALIZACAO;
            case EFEITO -> Etapa.ACOMPANHAR_EFEITO;
            case CIENCIA -> Etapa.ACOMPANHAR_CIENCIA;
            case RESPOSTA -> Etapa.DAR_RETORNO;
        };
    }

    private static boolean doPedido(Relogio relogio, CasoLido.Pedido pedido) {
        return Objects.equals(relogio.solicitacao(), pedido.id()) && relogio.reclamacao() == null;
    }

    /** The answer is judged by the clocks that it meets. */
    private List<Fato.Prazo> prazosDo(CasoLido.Pedido pedido, Instant quando) {
        return prazos(quando, relogio -> doPedido(relogio, pedido) && relogio.cumpreAResposta());
    }

    private List<Fato.Prazo> prazos(Instant quando, Predicate<Relogio> dono) {
        return PrazosCorrendo.em(quando, caso.relogios().stream().filter(dono));
    }
}
