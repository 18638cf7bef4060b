package br.central.privacidade;

import br.central.atendimento.guarda.Anonimizacao;
import br.central.atendimento.guarda.FimDaGuarda;
import br.central.atendimento.guarda.FimDaGuarda.Apagado;
import br.central.catalogo.Parametros;
import br.central.privacidade.ExecucoesNoBanco.Turno;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.ComoSistema;
import br.central.seguranca.Trilha;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every night erases what has been kept for long enough, in short transactions, each with its count: killed anywhere, the next
 * one goes on. What fails alone is counted, left out, and tried again another night.
 */
@Component
class ApagamentoNoPrazo {

    private static final Logger LOG = LoggerFactory.getLogger(ApagamentoNoPrazo.class);
    private static final String ANOS = "retencao.apagar-apos-anos";
    private static final int LOTE = 50;
    private static final int LIGACOES = 1_000;
    private static final Apagado NADA = new Apagado(0, 0, 0);

    private record Feito(Apagado textos, int ligacoes, int pessoas) {}

    private final String no = UUID.randomUUID().toString();
    private final ExecucoesNoBanco execucoes;
    private final FimDaGuarda guarda;
    private final Anonimizacao anonimizacao;
    private final QuemFica quemFica;
    private final LigacoesEsquecidas ligacoes;
    private final Parametros parametros;
    private final Trilha trilha;
    private final TransactionTemplate transacao;

    ApagamentoNoPrazo(
            ExecucoesNoBanco execucoes,
            FimDaGuarda guarda,
            Anonimizacao anonimizacao,
            QuemFica quemFica,
            LigacoesEsquecidas ligacoes,
            Parametros parametros,
            Trilha trilha,
            PlatformTransactionManager transacoes) {
        this.execucoes = execucoes;
        this.guarda = guarda;
        this.anonimizacao = anonimizacao;
        this.quemFica = quemFica;
        this.ligacoes = ligacoes;
        this.parametros = parametros;
        this.trilha = trilha;
        this.transacao = new TransactionTemplate(transacoes);
    }

    @Scheduled(cron = "0 20 3 * * *", zone = "${central.fuso-horario}")
    void todaNoite() {
        int anos = parametros.inteiro(ANOS);
        if (anos > 0) {
            ComoSistema.executar(() -> correr(anos));
        }
    }

    private void correr(int anos) {
        Optional<Turno> turno = transacao.execute(status -> execucoes.comecar(no, guarda.limites(anos)));
        if (turno.isEmpty()) {
            return;
        }
        transacao.executeWithoutResult(status -> quemFica.anotarVinculos());
        Set<Long> comPedido = quemFica.comPedidoEmAberto();
        if (casos(turno.get(), comPedido) && ligacoes(turno.get()) && pessoas(turno.get(), comPedido)) {
            transacao.executeWithoutResult(status -> {
                if (execucoes.minhaVez(turno.get().execucao(), no)) {
                    ExecucaoDaRetencao feita = execucoes.concluir(turno.get().execucao());
                    trilha.feito(
                            AtoVigiado.PRIVACIDADE,
                            "apagamento no prazo %d: %d atendimentos, %d anexos, %d mensagens, %d ligações, %d clientes, %d erros"
                                    .formatted(
                                            feita.id(),
                                            feita.atendimentos(),
                                            feita.anexos(),
                                            feita.mensagens(),
                                            feita.ligacoes(),
                                            feita.clientes(),
                                            feita.erros()));
                }
            });
        }
    }

    /** @return whether it is still this node's turn */
    private boolean casos(Turno turno, Set<Long> comPedido) {
        Set<Long> pulados = new HashSet<>();
        while (true) {
            List<Long> lote = guarda.casos(turno.limites(), pulados, comPedido, LOTE);
            if (lote.isEmpty()) {
                return true;
            }
            if (!umOuCadaUm(turno, lote, casos -> apagar(turno, casos), pulados)) {
                return false;
            }
        }
    }

    private boolean pessoas(Turno turno, Set<Long> comPedido) {
        Set<Long> pulados = new HashSet<>();
        long ultimo = 0;
        do {
            FimDaGuarda.Pessoas pessoas = guarda.pessoas(turno.limites(), ultimo, LOTE);
            List<Long> lote = pessoas.clientes().stream()
                    .filter(um -> !comPedido.contains(um))
                    .toList();
            if (!lote.isEmpty() && !umOuCadaUm(turno, lote, this::anonimizar, pulados)) {
                return false;
            }
            ultimo = pessoas.ultimo();
        } while (ultimo > 0);
        return true;
    }

    private Feito apagar(Turno turno, List<Long> casos) {
        return new Feito(guarda.apagar(turno.limites(), casos), 0, 0);
    }

    private Feito anonimizar(List<Long> pessoas) {
        pessoas.forEach(anonimizacao::anonimizarNoPrazo);
        return new Feito(NADA, 0, pessoas.size());
    }

    /** Together, or, when that fails, each alone: one that cannot go keeps no other. */
    private boolean umOuCadaUm(Turno turno, List<Long> lote, Function<List<Long>, Feito> ato, Set<Long> pulados) {
        try {
            return apagar(turno, lote, ato);
        } catch (RuntimeException falha) {
            LOG.warn("Apagamento no prazo {}: um lote falhou e se tenta um a um", turno.execucao(), falha);
        }
        for (Long um : lote) {
            try {
                if (!apagar(turno, List.of(um), ato)) {
                    return false;
                }
            } catch (RuntimeException falha) {
                pulados.add(um);
                String erro = um + ": " + falha.getClass().getSimpleName();
                transacao.executeWithoutResult(status -> execucoes.errou(turno.execucao(), erro));
                LOG.error("Apagamento no prazo {}: {}", turno.execucao(), erro, falha);
            }
        }
        return true;
    }

    private boolean apagar(Turno turno, List<Long> lote, Function<List<Long>, Feito> ato) {
        return Boolean.TRUE.equals(transacao.execute(status -> {
            if (!execucoes.minhaVez(turno.execucao(), no)) {
                return false;
            }
            Feito feito = ato.apply(lote);
            execucoes.somar(turno.execucao(), feito.textos(), feito.ligacoes(), feito.pessoas());
            return true;
        }));
    }

    /** Calls of which no case came, in either direction: nothing else says when their numbers go. */
    private boolean ligacoes(Turno turno) {
        int[] quantas = new int[1];
        do {
            quantas[0] = 0;
            boolean minha = apagar(turno, List.of(), nenhum -> {
                quantas[0] = ligacoes.esquecerSemAtendimento(turno.limites().guarda(), LIGACOES);
                return new Feito(NADA, quantas[0], 0);
            });
            if (!minha) {
                return false;
            }
        } while (quantas[0] > 0);
        return true;
    }
}
