package br.central.seguranca.perfis;

import br.central.comum.AoFim;
import br.central.comum.TrabalhoDoNo;
import br.central.seguranca.AcessoMudou;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells every node that groups, rights or people have changed: this one at once, the others within half a second. */
@Component
@TrabalhoDoNo
class MudancasDeAcesso {

    private final JdbcClient banco;
    private final ApplicationEventPublisher ouvintes;
    private final AtomicLong vista = new AtomicLong(-1);

    MudancasDeAcesso(JdbcClient banco, ApplicationEventPublisher ouvintes) {
        this.banco = banco;
        this.ouvintes = ouvintes;
    }

    /**
     * The first thing a change does: from here to the end of its transaction no other node changes anything of it, so that two
     * cannot each take the last one the other leaves.
     */
    void mudar() {
        banco.sql("update acesso_mudanca set numero = numero + 1 where id = 1").update();
        AoFim.seConfirmar(() -> ouvintes.publishEvent(new AcessoMudou()));
    }

    @Scheduled(fixedDelay = 500)
    void conferir() {
        long numero = banco.sql("select numero from acesso_mudanca where id = 1")
                .query(Long.class)
                .single();
        if (vista.getAndSet(numero) != numero) {
            ouvintes.publishEvent(new AcessoMudou());
        }
    }
}
