package br.central.atendimento.dominio;

import br.central.atendimento.contrato.QuemComplementa;
import br.central.atendimento.contrato.SituacaoDemanda;
import br.central.comum.Recusa;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds the parts of a request that are the current user's to answer, or to hand on. */
@Component
public class DemandasDoUsuario {

    private static final DateTimeFormatter POR_EXTENSO = DateTimeFormatter.ofPattern("dd/MM/yyyy 'às' HH:mm");

    private final Alcada alcada;
    private final Clock relogio;

    DemandasDoUsuario(Alcada alcada, Clock relogio) {
        this.alcada = alcada;
        this.relogio = relogio;
    }

    /** @throws Recusa when no group of the user's has it, or it is no longer to be answered */
    public Demanda paraResponder(Solicitacao solicitacao, String grupo) {
        return uma(solicitacao, grupo, alcada::alcanca, alcada::impedimento);
    }

    /** @throws Recusa when it is not the user's to hand on, or it is no longer to be answered */
    public Demanda paraTransferir(Solicitacao solicitacao, String grupo) {
        return uma(solicitacao, grupo, this::alcancaParaTransferir, alcada::impedimentoDeTransferir);
    }

    /** Why {@link #paraResponder} would find none. */
    Optional<Recusa> impedidoDeResponder(Solicitacao solicitacao) {
        return recusa(() -> paraResponder(solicitacao, null));
    }

    /** Why {@link #paraTransferir} would find none. */
    Optional<Recusa> impedidoDeTransferir(Solicitacao solicitacao) {
        return recusa(() -> paraTransferir(solicitacao, null));
    }

    private static Optional<Recusa> recusa(Runnable procura) {
        try {
            procura.run();
            return Optional.empty();
        } catch (Recusa recusa) {
            return Optional.of(recusa);
        }
    }

    private boolean alcancaParaTransferir(Demanda demanda) {
        return alcada.alcanca(demanda)
                || alcada.impedimentoDeTransferir(demanda).isEmpty();
    }

    /** Of several, one that is free for the user before one that another has. */
    private Demanda uma(
            Solicitacao solicitacao,
            String grupo,
            Predicate<Demanda> alcancada,
            Function<Demanda, Optional<String>> impedimento) {
        List<Demanda> alcancadas = solicitacao.daRodada().demandas().stream()
                .filter(demanda -> (grupo == null || demanda.grupo().equals(grupo)) && alcancada.test(demanda))
                .toList();
        if (alcancadas.isEmpty()) {
            throw naoParticipa(solicitacao);
        }
        List<Demanda> abertas = alcancadas.stream()
                .filter(demanda -> demanda.situacao() == SituacaoDemanda.ABERTA)
                .toList();
        if (abertas.isEmpty()) {
            throw naoMaisAberta(alcancadas.get(0));
        }
        return abertas.stream()
                .filter(demanda -> impedimento.apply(demanda).isEmpty())
                .findFirst()
                .orElseThrow(() -> new Recusa.EstadoNaoPermite(
                        impedimento.apply(abertas.get(0)).orElseThrow()));
    }

    private Recusa naoParticipa(Solicitacao solicitacao) {
        String grupos =
                solicitacao.comQuemEsta().stream().map(alcada::nomeDoGrupo).collect(Collectors.joining(", "));
        return new Recusa.SemPermissao("Esta solicitação está com %s, e você não participa.".formatted(grupos));
    }

    private Recusa naoMaisAberta(Demanda demanda) {
        String grupo = alcada.nomeDoGrupo(demanda.grupo());
        if (demanda.situacao() == SituacaoDemanda.AGUARDANDO_COMPLEMENTO) {
            return new Recusa.EstadoNaoPermite("O grupo %s aguarda complemento do %s até %s."
                    .formatted(
                            grupo,
                            demanda.aguarda() == QuemComplementa.PRESTADOR ? "prestador" : "cliente",
                            porExtenso(demanda.esperaAte())));
        }
        if (demanda.resposta() == null) {
            return new Recusa.EstadoNaoPermite("O grupo %s foi dispensado desta demanda.".formatted(grupo));
        }
        return new Recusa.EstadoNaoPermite("O grupo %s já respondeu: %s, em %s."
                .formatted(
                        grupo,
                        alcada.nome(demanda.resposta().por()),
                        porExtenso(demanda.resposta().em())));
    }

    private String porExtenso(Instant quando) {
        return quando.atZone(relogio.getZone()).format(POR_EXTENSO);
    }
}
