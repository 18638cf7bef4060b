package br.central.atendimento.atos;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Reclamacao;
import br.central.atendimento.dominio.ReclamacaoRepository;
import br.central.atendimento.dominio.Solicitacao;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
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

    /** Those by which it is found here. */
    List<String> protocolos(Atendimento caso) {
        return Stream.of(
                        Stream.of(caso.protocolo()),
                        caso.solicitacoes().stream().map(Solicitacao::protocolo),
                        reclamacoes.doAtendimento(caso).stream().map(Reclamacao::protocolo))
                .flatMap(Function.identity())
                .toList();
    }
}
