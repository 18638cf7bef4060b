package br.central.atendimento.atos;

import br.central.atendimento.contrato.Prorrogacao;
import br.central.atendimento.vistas.Horario;
import br.central.comum.Recusa;
import br.central.prazos.Prazos;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Until when the ouvidoria's clock may be put off: agreed before it is due, and no later than RN ANS 323/2013 admits. */
@Component
public class DataDaProrrogacao {

    private final Prazos prazos;
    private final Horario horario;
    private final Clock relogio;

    DataDaProrrogacao(Prazos prazos, Horario horario, Clock relogio) {
        this.prazos = prazos;
        this.horario = horario;
        this.relogio = relogio;
    }

    /** @throws Recusa.RegraNaoAtendida when it is not a date that can be agreed on, at the field {@code ate} */
    public Instant lida(Prorrogacao prorrogacao, Instant desde, Instant venceEm) {
        Instant ate = prorrogacao.ate().toInstant().truncatedTo(ChronoUnit.MILLIS);
        Instant limite = prazos.limiteDaProrrogacao(desde);
        if (!venceEm.isAfter(relogio.instant())) {
            throw recusa("O prazo já passou, em %s: a prorrogação se acorda antes de ele vencer."
                    .formatted(Horario.porExtenso(horario.em(venceEm))));
        }
        if (!ate.isAfter(relogio.instant())) {
            throw recusa("A nova data precisa estar no futuro.");
        }
        if (ate.isAfter(limite)) {
            throw recusa("A RN ANS 323/2013 admite até 30 dias úteis, contados do início: no máximo até %s."
                    .formatted(Horario.porExtenso(horario.em(limite))));
        }
        if (!ate.isAfter(venceEm)) {
            throw recusa("A nova data precisa ser depois do prazo que já vale.");
        }
        return ate;
    }

    private static Recusa recusa(String motivo) {
        return Recusa.RegraNaoAtendida.campo("ate", motivo);
    }
}
