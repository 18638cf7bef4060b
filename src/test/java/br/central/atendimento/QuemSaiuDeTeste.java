package br.central.atendimento;

import br.central.atendimento.atos.TrabalhoDeQuemSaiu;
import br.central.seguranca.login.MemoriaDosAcessos;
import org.springframework.stereotype.Component;

/** Does at once what else happens within a minute of the deletion of a user. */
@Component
public class QuemSaiuDeTeste {

    private final TrabalhoDeQuemSaiu trabalho;
    private final MemoriaDosAcessos memoria;

    QuemSaiuDeTeste(TrabalhoDeQuemSaiu trabalho, MemoriaDosAcessos memoria) {
        this.trabalho = trabalho;
        this.memoria = memoria;
    }

    public void esquecer(String... logins) {
        memoria.esquecer(logins);
    }

    public void devolver() {
        trabalho.devolver();
    }
}
