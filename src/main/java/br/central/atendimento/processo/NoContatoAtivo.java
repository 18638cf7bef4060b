package br.central.atendimento.processo;

import br.central.atendimento.dominio.PassosDoContatoAtivo;
import br.central.engine.VisivelNosModelos;
import org.springframework.stereotype.Component;

/** What the expressions of the model {@code contato-ativo} ask: {@code ${noContatoAtivo.…}}. */
@Component
@VisivelNosModelos
public class NoContatoAtivo {

    private final PassosDoContatoAtivo passos;

    NoContatoAtivo(PassosDoContatoAtivo passos) {
        this.passos = passos;
    }

    public String intervalo() {
        return passos.intervalo().toString();
    }
}
