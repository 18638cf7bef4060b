package br.central.atendimento.processo;

import br.central.atendimento.dominio.PassosDaReclamacao;
import br.central.engine.VisivelNosModelos;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the expressions of the model {@code reclamacao} ask: {@code ${naReclamacao.…}}. */
@Component
@VisivelNosModelos
public class NaReclamacao {

    private final PassosDaReclamacao passos;

    NaReclamacao(PassosDaReclamacao passos) {
        this.passos = passos;
    }

    public String protocoloDaPendente(Long solicitacaoId) {
        return passos.pendenteDa(solicitacaoId).protocolo();
    }

    public Date venceEm(Long reclamacaoId) {
        return Variaveis.data(passos.a(reclamacaoId).prazo());
    }

    public Date atencaoEm(Long reclamacaoId) {
        return Variaveis.data(passos.a(reclamacaoId).prazo().atencaoEm());
    }
}
