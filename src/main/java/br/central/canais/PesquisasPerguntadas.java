package br.central.canais;

import br.central.catalogo.FormularioDePesquisa;
import java.time.Instant;
import java.util.Optional;

/** What clients were asked in surveys. */
public interface PesquisasPerguntadas {

    /**
     * The form as it was asked about that case by the link that expires then, whatever has become of it since; none
     * where the score alone was. Asks for no right: who has the link was asked.
     */
    Optional<FormularioDePesquisa> doLink(String protocolo, Instant venceEm);
}
