package br.central.atendimento.dominio;

import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The second instance is another person than who answered the request, consolidated its answer or had it to answer: asked
 * by the API, by the task list of the engine and by the desk. Queues ask the same view.
 */
@Component
public class SegundaInstancia {

    private final ReclamacaoRepository reclamacoes;

    SegundaInstancia(ReclamacaoRepository reclamacoes) {
        this.reclamacoes = reclamacoes;
    }

    /** Why this user may not treat it, if so. */
    public Optional<String> impedimento(Reclamacao reclamacao, String login) {
        return reclamacoes.envolvidos(reclamacao.solicitacao().id(), login) > 0
                ? Optional.of("Quem respondeu a solicitação ou a teve para responder não trata a reclamação sobre ela;"
                        + " passe a outra pessoa da ouvidoria.")
                : Optional.empty();
    }
}
