package br.central.atendimento.atos;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.ReclamacaoRepository;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Which case a message is about, by the protocol of the atendimento, of a solicitação or of a complaint. */
@Component
class CasoDaMensagem {

    private final Casos casos;
    private final ReclamacaoRepository reclamacoes;

    CasoDaMensagem(Casos casos, ReclamacaoRepository reclamacoes) {
        this.casos = casos;
        this.reclamacoes = reclamacoes;
    }

    Optional<Atendimento> de(String protocolo) {
        return casos.doProtocolo(protocolo)
                .or(() -> reclamacoes
                        .findByProtocolo(protocolo)
                        .map(queixa -> queixa.solicitacao().atendimento()));
    }
}
