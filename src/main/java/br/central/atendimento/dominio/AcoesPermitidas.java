package br.central.atendimento.dominio;

import br.central.comum.Recusa;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What right, situation and whose it is let the current user do now. */
@Component
public class AcoesPermitidas {

    private final DemandasDoUsuario partes;
    private final Alcada alcada;
    private final UltimoAto ultimoAto;
    private final UsuarioAtual usuario;
    private final Clock relogio;

    AcoesPermitidas(DemandasDoUsuario partes, Alcada alcada, UltimoAto ultimoAto, UsuarioAtual usuario, Clock relogio) {
        this.partes = partes;
        this.alcada = alcada;
        this.ultimoAto = ultimoAto;
        this.usuario = usuario;
        this.relogio = relogio;
    }

    /** The right is asked for before the case is read. */
    void exigir(Acao acao, Atendimento atendimento) {
        acao.impedimento(atendimento, relogio.instant()).ifPresent(motivo -> {
            throw new Recusa.EstadoNaoPermite(motivo + ultimoAto.doEncerrado(atendimento));
        });
        recusar(deQuem(acao, atendimento));
    }

    void exigir(AcaoDaSolicitacao acao, Solicitacao solicitacao) {
        acao.impedimento(solicitacao, relogio.instant()).ifPresent(motivo -> {
            throw new Recusa.EstadoNaoPermite(motivo + ultimoAto.daTerminada(solicitacao));
        });
        recusar(deQuem(acao, solicitacao));
    }

    /** Nobody else took the task of the ouvidoria. */
    void exigirNaoTomada(Reclamacao reclamacao) {
        recusar(tomada(reclamacao.tarefa()));
    }

    private static void recusar(Optional<Recusa> motivo) {
        motivo.ifPresent(recusa -> {
            throw recusa;
        });
    }

    public boolean permite(Acao acao, Atendimento atendimento) {
        return das(atendimento).anyMatch(acao::equals);
    }

    public Stream<Acao> das(Atendimento atendimento) {
        Instant agora = relogio.instant();
        Supplier<Optional<Alcada.Impedimento>> posse = SingletonSupplier.of(() -> alcada.posse(atendimento));
        return Arrays.stream(Acao.values())
                .filter(acao -> usuario.pode(acao.permissao())
                        && acao.impedimento(atendimento, agora).isEmpty()
                        && alcada.impedimento(acao, atendimento, posse).isEmpty());
    }

    public Stream<AcaoDaSolicitacao> das(Solicitacao solicitacao) {
        Instant agora = relogio.instant();
        return Arrays.stream(AcaoDaSolicitacao.values())
                .filter(acao -> usuario.pode(acao.permissao())
                        && acao.impedimento(solicitacao, agora).isEmpty()
                        && deQuem(acao, solicitacao).isEmpty());
    }

    private Optional<Recusa> deQuem(Acao acao, Atendimento atendimento) {
        return alcada.impedimento(acao, atendimento, () -> alcada.posse(atendimento));
    }

    /** What is the groups' goes by their parts of it; to cancel it while the case is with an operator, by the case. */
    private Optional<Recusa> deQuem(AcaoDaSolicitacao acao, Solicitacao solicitacao) {
        return switch (acao) {
            case RESPONDER, REDIRECIONAR, PEDIR_COMPLEMENTO -> partes.impedidoDeResponder(solicitacao);
            case TRANSFERIR_DEMANDA -> partes.impedidoDeTransferir(solicitacao);
            case CANCELAR -> deQuem(Acao.CANCELAR, solicitacao.atendimento());
            case CONSOLIDAR -> tomada(solicitacao.tarefa());
            case REGISTRAR_PROVIDENCIA -> tomada(solicitacao.tarefaAtraso());
            default -> Optional.empty();
        };
    }

    private Optional<Recusa> tomada(String tarefa) {
        return alcada.impedimentoDaTomada(tarefa).map(Recusa.EstadoNaoPermite::new);
    }
}
