package br.central.prazos;

import br.central.comum.Natureza;
import br.central.comum.TipoDemanda;
import java.util.Optional;

/** What the catalogue knows of a classification that its deadlines depend on; the catalogue implements it. */
public interface ClassificacaoDosFatos {

    record Sugestao(Natureza natureza, TipoDemanda tipoDemanda) {}

    /** Empty when the catalogue has no such path of codes, or no suggestion for it. */
    Optional<Sugestao> sugerir(String caminho);
}
