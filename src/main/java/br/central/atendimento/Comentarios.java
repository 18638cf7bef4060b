package br.central.atendimento;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.comum.Recusa;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the staff say to one another about an open case. It stays in the timeline and never reaches the client. Any right
 * to work on cases is enough; who may not see the case may not comment it. Refusals as in {@link Atendimentos}.
 */
@Service
@RepeteEmCorrida
@Transactional
public class Comentarios {

    private final Casos casos;
    private final Diario diario;
    private final Vistas vistas;

    Comentarios(Casos casos, Diario diario, Vistas vistas) {
        this.casos = casos;
        this.diario = diario;
        this.vistas = vistas;
    }

    public AtendimentoView comentar(String protocolo, Texto comentario) {
        Atendimento atendimento = casos.paraComentar(protocolo);
        diario.anotar(atendimento, TipoAndamento.COMENTARIO, comentario.texto());
        return vistas.de(atendimento);
    }

    /**
     * About one of its requests.
     *
     * @throws Recusa.NaoEncontrado when the atendimento has no such request
     */
    public AtendimentoView comentar(String protocolo, String daSolicitacao, Texto comentario) {
        Atendimento atendimento = casos.paraComentar(protocolo);
        Solicitacao solicitacao = atendimento.solicitacoes().stream()
                .filter(uma -> uma.protocolo().equals(daSolicitacao))
                .findFirst()
                .orElseThrow(() ->
                        new Recusa.NaoEncontrado("Não há solicitação com o protocolo %s.".formatted(daSolicitacao)));
        diario.anotar(solicitacao, TipoAndamento.COMENTARIO, comentario.texto());
        return vistas.de(atendimento);
    }
}
