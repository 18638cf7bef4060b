package br.central.lotes;

import br.central.atendimento.TarefasDoAtendimento;
import br.central.comum.Recusa;
import br.central.lotes.LinhasPorFazer.Linha;
import br.central.seguranca.EmNomeDe;
import br.central.seguranca.Operadores;
import br.central.seguranca.UsuarioAtual;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One row of a batch. Act and result are one transaction: whatever stops in between, a row is either done and noted, or
 * untouched and done later. A refusal undoes the act, and is noted afterwards.
 */
@Component
class PassoDoLote {

    static final int TENTATIVAS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(PassoDoLote.class);

    private final LinhasPorFazer linhas;
    private final Alvos alvos;
    private final AtoNoCaso ato;
    private final TarefasDoAtendimento casos;
    private final EmNomeDe emNomeDe;
    private final Operadores operadores;
    private final UsuarioAtual usuario;
    private final TransactionTemplate transacao;

    PassoDoLote(
            LinhasPorFazer linhas,
            Alvos alvos,
            AtoNoCaso ato,
            TarefasDoAtendimento casos,
            EmNomeDe emNomeDe,
            Operadores operadores,
            UsuarioAtual usuario,
            PlatformTransactionManager transacoes) {
        this.linhas = linhas;
        this.alvos = alvos;
        this.ato = ato;
        this.casos = casos;
        this.emNomeDe = emNomeDe;
        this.operadores = operadores;
        this.usuario = usuario;
        this.transacao = new TransactionTemplate(transacoes);
    }

    /** @return whether there was a row to work on */
    boolean umaLinha(Lote lote) {
        AtomicReference<Linha> tomada = new AtomicReference<>();
        try {
            transacao.executeWithoutResult(aberta -> linhas.tomar(lote.id()).ifPresent(linha -> {
                tomada.set(linha);
                linhas.gravar(lote.id(), linha.ordem(), desfecho(lote, linha));
            }));
        } catch (RuntimeException motivo) {
            if (tomada.get() == null) {
                throw motivo;
            }
            anotar(lote, tomada.get(), motivo);
        }
        return tomada.get() != null;
    }

    private DesfechoDaLinha desfecho(Lote lote, Linha linha) {
        if (operadores.nome(lote.registradoPor()).isEmpty()) {
            return DesfechoDaLinha.recusado("O usuário %s não existe mais.".formatted(lote.registradoPor()), null);
        }
        return emNomeDe.executar(lote.registradoPor(), () -> emNome(lote, linha));
    }

    private DesfechoDaLinha emNome(Lote lote, Linha linha) {
        lote.acao().exigir(usuario);
        Optional<Alvo> achado = alvos.de(linha.chave());
        if (achado.isEmpty()) {
            return DesfechoDaLinha.recusado("Não há este trabalho.", null);
        }
        Alvo alvo = achado.get();
        casos.tarefaAtual(alvo.protocolo());
        if (alvo.concluido()) {
            return DesfechoDaLinha.jaConcluido(alvo);
        }
        if (lote.acao() != AcaoEmLote.TRANSFERIR && linhas.jaFeito(lote.id(), alvo.objeto())) {
            return DesfechoDaLinha.feito(
                    alvo, "Feito uma vez para %s, com outra linha deste lote.".formatted(alvo.objeto()));
        }
        ato.fazer(lote, alvo);
        return DesfechoDaLinha.feito(alvo, null);
    }

    private void anotar(Lote lote, Linha linha, RuntimeException motivo) {
        transacao.executeWithoutResult(aberta -> {
            if (!linhas.retomar(lote.id(), linha.ordem())) {
                return;
            }
            if (motivo instanceof Recusa recusa) {
                linhas.gravar(lote.id(), linha.ordem(), recusada(lote, linha, recusa));
            } else if (linha.tentativas() + 1 >= TENTATIVAS) {
                LOG.error(
                        "Lote {}, linha {}: desistência depois de {} tentativas",
                        lote.id(),
                        linha.ordem(),
                        TENTATIVAS,
                        motivo);
                linhas.gravar(lote.id(), linha.ordem(), DesfechoDaLinha.recusado(desistencia(motivo), null));
            } else {
                LOG.warn("Lote {}, linha {}: {}", lote.id(), linha.ordem(), motivo.toString());
                linhas.falhou(lote.id(), linha.ordem());
            }
        });
    }

    private static String desistencia(RuntimeException motivo) {
        return motivo instanceof ConcurrencyFailureException
                ? "Outra pessoa altera este atendimento neste momento; nada foi alterado. Tente de novo."
                : "Não foi possível executar por um erro interno; nada foi alterado.";
    }

    /** It may have been finished between the look at it and the act. */
    private DesfechoDaLinha recusada(Lote lote, Linha linha, Recusa recusa) {
        Optional<Alvo> visivel = emNomeDe.executar(
                lote.registradoPor(), () -> alvos.de(linha.chave()).filter(this::visivel));
        if (recusa instanceof Recusa.EstadoNaoPermite
                && visivel.filter(Alvo::concluido).isPresent()) {
            return DesfechoDaLinha.jaConcluido(visivel.get());
        }
        return DesfechoDaLinha.recusado(frase(recusa), visivel.map(Alvo::objeto).orElse(null));
    }

    private boolean visivel(Alvo alvo) {
        return casos.visivel(alvo.protocolo());
    }

    private static String frase(Recusa recusa) {
        return recusa.erros().isEmpty()
                ? recusa.getMessage()
                : recusa.erros().stream().map(Recusa.Erro::mensagem).collect(Collectors.joining(" "));
    }
}
