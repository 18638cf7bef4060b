package br.central.atendimento.dominio;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Targets set by hand, by right, beside the clocks of the norms, which bind as before. */
@Component
public class MetasAcordadas {

    private final LivroDeRelogios livro;
    private final Relogios relogios;
    private final Clock agora;

    MetasAcordadas(LivroDeRelogios livro, Relogios relogios, Clock agora) {
        this.livro = livro;
        this.relogios = relogios;
        this.agora = agora;
    }

    public void acordar(Solicitacao solicitacao, Instant venceEm, String explicacao) {
        MetaAcordada meta = new MetaAcordada(solicitacao.abertaEm(), venceEm, explicacao);
        solicitacao.prazoPassaASer(
                Vinculante.de(livro.acordar(DonoDoRelogio.de(solicitacao), meta.relogio(agora.instant()))));
        relogios.recalcular(solicitacao.atendimento());
    }

    /** For the atendimento itself; an open request that is due before still binds. */
    public void acordar(Atendimento atendimento, Instant venceEm, String explicacao) {
        MetaAcordada meta = new MetaAcordada(relogios.contamDesde(atendimento), venceEm, explicacao);
        livro.acordar(DonoDoRelogio.de(atendimento), meta.relogio(agora.instant()));
        relogios.recalcular(atendimento);
    }
}
