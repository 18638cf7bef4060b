package br.central.prazos;

import br.central.comum.Natureza;
import br.central.comum.TipoCliente;
import br.central.comum.TipoDemanda;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the catalogue knows of the classifications that their deadlines depend on; the catalogue implements it. */
public interface ClassificacaoDosFatos {

    record Sugestao(Natureza natureza, TipoDemanda tipoDemanda) {}

    /** A classification in use, and the kinds of client that may use it. */
    record Folha(String caminho, Sugestao sugestao, Set<TipoCliente> clientes) {}

    /** Empty when the catalogue has no such path of codes, or no suggestion for it. */
    Optional<Sugestao> sugerir(String caminho);

    /** Every classification with which a demand may be registered. */
    List<Folha> folhas();
}
