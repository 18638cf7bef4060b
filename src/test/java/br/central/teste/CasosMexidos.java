package br.central.teste;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.contrato.AtendimentoMudou;
import br.central.consistencia.Consistencia;
import br.central.seguranca.ComoSistema;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The cases that a test made or changed: what the tables and the engine say of them is to be the same. */
@Component
public class CasosMexidos {

    private final Set<Long> mexidos = ConcurrentHashMap.newKeySet();
    private final Consistencia consistencia;
    private final JdbcClient banco;

    CasosMexidos(Consistencia consistencia, JdbcClient banco) {
        this.consistencia = consistencia;
        this.banco = banco;
    }

    @EventListener
    void mudou(AtendimentoMudou evento) {
        mexidos.add(evento.atendimentoId());
    }

    void esquecer() {
        mexidos.clear();
    }

    void conferir() {
        List<Long> destes = List.copyOf(mexidos);
        if (!destes.isEmpty()) {
            conferir(banco.sql("select protocolo from atendimento where id in (:ids)")
                    .param("ids", destes)
                    .query(String.class)
                    .list());
        }
    }

    public void conferir(Collection<String> protocolos) {
        assertThat(ComoSistema.executar(() -> consistencia.conferir(protocolos)))
                .as("tabelas e motor sobre %s", protocolos)
                .isEmpty();
    }
}
