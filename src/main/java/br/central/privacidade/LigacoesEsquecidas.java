package br.central.privacidade;

import br.central.chamadas.Chamadas;
import br.central.contatosativos.ContatosAtivos;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Calls of which no case came, in either direction: nothing else says when their numbers go. */
@Component
class LigacoesEsquecidas {

    private final Chamadas recebidas;
    private final ContatosAtivos feitas;

    LigacoesEsquecidas(Chamadas recebidas, ContatosAtivos feitas) {
        this.recebidas = recebidas;
        this.feitas = feitas;
    }

    /** @return how many, in each direction no more than asked */
    int esquecerSemAtendimento(Instant antesDe, int quantas) {
        return recebidas.esquecerSemAtendimento(antesDe, quantas) + feitas.esquecerSemAtendimento(antesDe, quantas);
    }
}
