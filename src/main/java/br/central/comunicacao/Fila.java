package br.central.comunicacao;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The outbox as the sender sees it: short transactions before and after a delivery, none during it. */
@Component
@Transactional
class Fila {

    /** Longer than any delivery takes; a message whose sender died is tried again after it. */
    static final Duration POSSE = Duration.ofMinutes(10);

    private static final int LOTE = 50;
    private static final int MAIOR_ERRO = 500;

    /** A message that belongs to this sender alone, and the version that proves it. */
    record Tomada(MensagemView mensagem, long versao) {}

    private final MensagemRepository repositorio;
    private final MensagensProperties propriedades;
    private final ApplicationEventPublisher eventos;
    private final Clock relogio;

    Fila(
            MensagemRepository repositorio,
            MensagensProperties propriedades,
            ApplicationEventPublisher eventos,
            Clock relogio) {
        this.repositorio = repositorio;
        this.propriedades = propriedades;
        this.eventos = eventos;
        this.relogio = relogio;
    }

    /** Those of a channel without server wait for it; when it has come they go on. */
    void separar(Canal canal, boolean configurado) {
        Instant agora = relogio.instant();
        if (configurado) {
            repositorio.servidorChegou(canal, agora);
        } else {
            repositorio.esperarServidor(canal, agora);
        }
    }

    @Transactional(readOnly = true)
    List<MensagemRepository.Vez> daVez(Set<Canal> canais) {
        return repositorio.daVez(canais, relogio.instant(), Limit.of(LOTE));
    }

    /** Empty when another sender was faster. */
    Optional<Tomada> tomar(MensagemRepository.Vez vez) {
        if (repositorio.tomar(vez.id(), vez.versao(), relogio.instant().plus(POSSE)) == 0) {
            return Optional.empty();
        }
        return repositorio.findById(vez.id()).map(mensagem -> new Tomada(mensagem.ver(), vez.versao() + 1));
    }

    void enviada(Tomada tomada) {
        ainda(tomada).ifPresent(mensagem -> mensagem.enviada(relogio.instant()));
    }

    void falhou(Tomada tomada, String motivo) {
        int falhas = tomada.mensagem().tentativas();
        String erro = motivo.length() > MAIOR_ERRO ? motivo.substring(0, MAIOR_ERRO) : motivo;
        ainda(tomada).ifPresent(mensagem -> {
            if (falhas >= propriedades.tentativas()) {
                mensagem.desistir(erro);
                if (mensagem.esperada()) {
                    eventos.publishEvent(
                            new MensagemNaoEntregue(tomada.mensagem().protocolo()));
                }
            } else {
                mensagem.tentarDeNovo(relogio.instant().plus(propriedades.espera(falhas)), erro);
            }
        });
    }

    private Optional<Mensagem> ainda(Tomada tomada) {
        return repositorio.findById(tomada.mensagem().id()).filter(mensagem -> mensagem.naVersao(tomada.versao()));
    }
}
