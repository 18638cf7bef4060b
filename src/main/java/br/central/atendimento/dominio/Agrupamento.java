package br.central.atendimento.dominio;

import br.central.atendimento.contrato.SituacaoSolicitacao;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Requests of one kind at one address are treated once (S2.7): the principal is, and the others wait for its answer. A
 * principal is chosen, left and followed only by who holds its case, so that it cannot end while it is being chosen; and
 * it waits for no other itself, so that nobody waits for who waits.
 */
@Component
public class Agrupamento {

    private final SolicitacaoRepository solicitacoes;
    private final Trava trava;
    private final EntityManager entidades;
    private final Diario diario;

    Agrupamento(SolicitacaoRepository solicitacoes, Trava trava, EntityManager entidades, Diario diario) {
        this.solicitacoes = solicitacoes;
        this.trava = trava;
        this.entidades = entidades;
        this.diario = diario;
    }

    /** Whether it now waits for an equal one. */
    boolean agrupar(Solicitacao solicitacao) {
        solicitacao.perderPrincipal();
        if (solicitacao.pedido().chaveEndereco() == null || ehPrincipal(solicitacao)) {
            return false;
        }
        Optional<Solicitacao> principal = solicitacoes
                .candidatas(
                        solicitacao.pedido().tipo(),
                        solicitacao.pedido().chaveEndereco(),
                        Solicitacao.PODEM_SER_PRINCIPAL,
                        solicitacao.id())
                .stream()
                .map(this::comOCasoTravado)
                .filter(outra -> outra.respondePor(solicitacao))
                .findFirst();
        principal.ifPresent(escolhida -> {
            solicitacao.agrupar(escolhida);
            diario.anotarMudanca(solicitacao, TipoAndamento.AGRUPAMENTO, null, null, escolhida.protocolo());
        });
        return principal.isPresent();
    }

    private boolean ehPrincipal(Solicitacao solicitacao) {
        return !solicitacoes
                .findByPrincipalAndSituacao(solicitacao, SituacaoSolicitacao.AGRUPADA)
                .isEmpty();
    }

    /**
     * After an act on a principal: those it may no longer answer for are let go. The engine has yet to be told of each.
     */
    public List<Solicitacao> soltar(Solicitacao principal) {
        List<Solicitacao> soltas = agrupadas(principal, agrupada -> !principal.respondePor(agrupada));
        soltas.forEach(solta -> {
            diario.anotarMudanca(solta, TipoAndamento.DESAGRUPAMENTO, null, principal.protocolo(), null);
            solta.perderPrincipal();
        });
        entidades.flush();
        return soltas;
    }

    /** Those that have the answer the principal is being given. */
    public List<Solicitacao> aResponder(Solicitacao principal) {
        return agrupadas(principal, agrupada -> true);
    }

    private List<Solicitacao> agrupadas(Solicitacao principal, Predicate<Solicitacao> quais) {
        return solicitacoes.findByPrincipalAndSituacao(principal, SituacaoSolicitacao.AGRUPADA).stream()
                .map(Solicitacao::id)
                .map(this::comOCasoTravado)
                .filter(agrupada -> agrupada.esperaPor(principal))
                .filter(quais)
                .toList();
    }

    /** As it is now: what this transaction read of it before may be of before somebody else's act. */
    private Solicitacao comOCasoTravado(Long id) {
        trava.tomarOutra(solicitacoes.donoDe(id));
        Solicitacao solicitacao = solicitacoes.findById(id).orElseThrow();
        entidades.refresh(solicitacao.atendimento());
        entidades.refresh(solicitacao);
        return solicitacao;
    }
}
