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

    public String retorno(Long reclamacaoId) {
        return passos.retorno(reclamacaoId).name();
    }

    public String grupoDoRetorno(Long reclamacaoId) {
        return passos.exigir(reclamacaoId).grupoDoRetorno();
    }

    public Date proximaTentativa(Long reclamacaoId) {
        return Variaveis.data(passos.proximaTentativa(reclamacaoId));
    }

    public Date venceEm(Long reclamacaoId) {
        return Variaveis.data(passos.exigir(reclamacaoId).prazo());
    }

    public Date atencaoEm(Long reclamacaoId) {
        return Variaveis.data(passos.exigir(reclamacaoId).prazo().atencaoEm());
    }
}
