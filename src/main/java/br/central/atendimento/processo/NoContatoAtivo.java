package br.central.atendimento.processo;

import br.central.atendimento.dominio.PassosDoContatoAtivo;
import br.central.engine.VisivelNosModelos;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What the expressions of the model {@code contato-ativo} ask: {@code ${noContatoAtivo.…}}. */
@Component
@VisivelNosModelos
public class NoContatoAtivo {

    private final PassosDoContatoAtivo passos;

    NoContatoAtivo(PassosDoContatoAtivo passos) {
        this.passos = passos;
    }

    /** It is for later: nobody is asked to call before. */
    public boolean depois(Long contatoId) {
        return passos.depois(contatoId);
    }

    public Date ligarEm(Long contatoId) {
        return Variaveis.data(passos.exigir(contatoId).ligarEm());
    }

    public Date venceEm(Long contatoId) {
        return Variaveis.data(passos.exigir(contatoId).venceEm());
    }
}
