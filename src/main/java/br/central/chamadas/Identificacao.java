package br.central.chamadas;

import br.central.atendimento.Atendimentos;
import br.central.atendimento.CasoDoProtocolo;
import br.central.clientes.ClienteResumo;
import br.central.clientes.Clientes;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Tells whose a call may be: by what was typed, else by the number; a protocol typed tells one of several with the same
 * number, or, when nothing else does, whose it is.
 */
@Component
class Identificacao {

    private final Clientes clientes;
    private final Atendimentos atendimentos;

    Identificacao(Clientes clientes, Atendimentos atendimentos) {
        this.clientes = clientes;
        this.atendimentos = atendimentos;
    }

    QuemLiga de(String telefone, DadosUra ura) {
        List<Long> candidatos = clientes.quemLiga(ura.documentos(), telefone).stream()
                .map(ClienteResumo::id)
                .toList();
        Optional<CasoDoProtocolo> caso = Optional.of(ura.digitosDoProtocolo())
                .filter(digitos -> !digitos.isEmpty())
                .flatMap(atendimentos::doProtocolo)
                .filter(um -> !um.restrito());
        Long doCaso = caso.map(CasoDoProtocolo::cliente).orElse(null);
        String protocolo = caso.map(CasoDoProtocolo::protocolo).orElse(null);
        if (candidatos.isEmpty() && doCaso != null) {
            return new QuemLiga(doCaso, List.of(doCaso), protocolo);
        }
        if (candidatos.size() == 1) {
            return new QuemLiga(candidatos.get(0), candidatos, protocolo);
        }
        return new QuemLiga(candidatos.contains(doCaso) ? doCaso : null, candidatos, protocolo);
    }
}
