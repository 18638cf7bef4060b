package br.central.canais.email;

import br.central.comunicacao.entrada.leitura.EmailLido;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Two programs that answer each other, or one that writes without end, open no more cases than this. */
@Component
class FreioDosEmails {

    private final DestinosNoBanco destinos;
    private final LimitesDoEmail limites;

    FreioDosEmails(DestinosNoBanco destinos, LimitesDoEmail limites) {
        this.destinos = destinos;
        this.limites = limites;
    }

    /** What only adds to a case that is open sets nothing off. */
    boolean demais(EmailLido email, Optional<FioDaConversa.Assunto> sobre) {
        if (sobre.filter(um -> um.certo() && !um.caso().terminado()).isPresent()) {
            return false;
        }
        return doRemetente(email.remetente().endereco())
                || sobre.map(um -> um.caso().protocolo())
                        .filter(um -> destinos.doFio(um, limites.janela()) >= limites.porFio())
                        .isPresent();
    }

    private boolean doRemetente(String remetente) {
        return remetente != null && destinos.doRemetente(remetente, limites.janela()) >= limites.porRemetente();
    }
}
