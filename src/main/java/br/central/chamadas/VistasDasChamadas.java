package br.central.chamadas;

import br.central.clientes.ClienteResumo;
import br.central.clientes.Clientes;
import br.central.comum.NumeroDaLinha;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What others see of a call. */
@Component("vistasDasChamadas")
class VistasDasChamadas {

    private final Clientes clientes;
    private final Clock relogio;

    VistasDasChamadas(Clientes clientes, Clock relogio) {
        this.clientes = clientes;
        this.relogio = relogio;
    }

    public ChamadaView de(Chamada chamada) {
        Set<Long> ids = new LinkedHashSet<>(chamada.candidatos());
        if (chamada.clienteId() != null) {
            ids.add(chamada.clienteId());
        }
        Map<Long, ClienteResumo> conhecidos = clientes.porIds(ids);
        return new ChamadaView(
                chamada.id(),
                chamada.operador(),
                NumeroDaLinha.formatado(chamada.telefone()),
                chamada.situacao(),
                chamada.recebidaEm().atZone(relogio.getZone()).toOffsetDateTime(),
                chamada.clienteId() == null ? null : cliente(conhecidos.get(chamada.clienteId())),
                candidatos(chamada, conhecidos),
                chamada.protocolo(),
                chamada.protocoloInformado(),
                chamada.opcao(),
                chamada.contatoAtivoId());
    }

    private static List<ClienteDaChamada> candidatos(Chamada chamada, Map<Long, ClienteResumo> conhecidos) {
        return chamada.candidatos().stream()
                .map(conhecidos::get)
                .filter(Objects::nonNull)
                .map(ClienteDaChamada::de)
                .toList();
    }

    private static ClienteDaChamada cliente(ClienteResumo cliente) {
        return cliente == null ? null : ClienteDaChamada.de(cliente);
    }
}
