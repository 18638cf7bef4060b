package br.central.privacidade;

import br.central.atendimento.Anonimizacao;
import br.central.atendimento.FimDaGuarda;
import br.central.atendimento.FimDaGuarda.Apagado;
import br.central.catalogo.Parametros;
import br.central.clientes.Clientes;
import br.central.privacidade.ExecucoesNoBanco.Vez;
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

    private record Feito(Apagado textos, int pessoas) {}

    private final String no = UUID.randomUUID().toString();
    private final ExecucoesNoBanco execucoes;
    private final FimDaGuarda guarda;
    private final Anonimizacao anonimizacao;
    private final Clientes clientes;
    private final Parametros parametros;
    private final Trilha trilha;
    private final TransactionTemplate transacao;

    ApagamentoNoPrazo(
            ExecucoesNoBanco execucoes,
            FimDaGuarda guarda,
            Anonimizacao anonimizacao,
            Clientes clientes,
            Parametros parametros,
            Trilha trilha,
            PlatformTransactionManager transacoes) {
        this.execucoes = execucoes;
        this.guarda = guarda;
        this.anonimizacao = anonimizacao;
        this.clientes = clientes;
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
        Optional<Vez> vez = transacao.execute(status -> execucoes.comecar(no, guarda.limites(anos)));
        if (vez.isEmpty()) {
            return;
        }
        transacao.executeWithoutResult(status -> clientes.anotarVinculos());
        if (casos(vez.get()) && pessoas(vez.get())) {
            transacao.executeWithoutResult(status -> {
                if (execucoes.minhaVez(vez.get().execucao(), no)) {
                    ExecucaoDaRetencao feita = execucoes.concluir(vez.get().execucao());
                    trilha.feito(
                            AtoVigiado.PRIVACIDADE,
                            "apagamento no prazo %d: %d atendimentos, %d anexos, %d mensagens, %d clientes, %d erros"
                                    .formatted(
                                            feita.id(),
                                            feita.atendimentos(),
                                            feita.anexos(),
                                            feita.mensagens(),
                                            feita.clientes(),
                                            feita.erros()));
                }
            });
        }
    }

    /** @return whether it is still this node's turn */
    private boolean casos(Vez vez) {
        Set<Long> pulados = new HashSet<>();
        while (true) {
            List<Long> lote = guarda.casos(vez.limites(), pulados, LOTE);
            if (lote.isEmpty()) {
                return true;
            }
            if (!umOuCadaUm(vez, lote, this::apagar, pulados)) {
                return false;
            }
        }
    }

    private boolean pessoas(Vez vez) {
        Set<Long> pulados = new HashSet<>();
        long ultimo = 0;
        do {
            FimDaGuarda.Pessoas pessoas = guarda.pessoas(vez.limites(), ultimo, LOTE);
            if (!pessoas.clientes().isEmpty() && !umOuCadaUm(vez, pessoas.clientes(), this::anonimizar, pulados)) {
                return false;
            }
            ultimo = pessoas.ultimo();
        } while (ultimo > 0);
        return true;
    }

    private Feito apagar(List<Long> casos) {
        return new Feito(guarda.apagar(casos), 0);
    }

    private Feito anonimizar(List<Long> pessoas) {
        pessoas.forEach(anonimizacao::anonimizarNoPrazo);
        return new Feito(new Apagado(0, 0, 0), pessoas.size());
    }

    /** Together, or, when that fails, each alone: one that cannot go keeps no other. */
    private boolean umOuCadaUm(Vez vez, List<Long> lote, Function<List<Long>, Feito> ato, Set<Long> pulados) {
        try {
            return apagar(vez, lote, ato);
        } catch (RuntimeException falha) {
            LOG.warn("Apagamento no prazo {}: um lote falhou e se tenta um a um", vez.execucao(), falha);
        }
        for (Long um : lote) {
            try {
                if (!apagar(vez, List.of(um), ato)) {
                    return false;
                }
            } catch (RuntimeException falha) {
                pulados.add(um);
                String erro = um + ": " + falha.getClass().getSimpleName();
                transacao.executeWithoutResult(status -> execucoes.errou(vez.execucao(), erro));
                LOG.error("Apagamento no prazo {}: {}", vez.execucao(), erro, falha);
            }
        }
        return true;
    }

    private boolean apagar(Vez vez, List<Long> lote, Function<List<Long>, Feito> ato) {
        return Boolean.TRUE.equals(transacao.execute(status -> {
            if (!execucoes.minhaVez(vez.execucao(), no)) {
                return false;
            }
            Feito feito = ato.apply(lote);
            execucoes.somar(vez.execucao(), feito.textos(), feito.pessoas());
            return true;
        }));
    }
}
