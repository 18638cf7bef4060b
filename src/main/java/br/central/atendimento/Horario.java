package br.central.atendimento;

import br.central.atendimento.dominio.PrazoVinculante;
import br.central.atendimento.dominio.Relogio;
import br.central.prazos.EstadoDoPrazo;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Instants and deadlines as people see them: in the operator's time zone, with the state that holds now. */
@Component
class Horario {

    private static final DateTimeFormatter POR_EXTENSO = DateTimeFormatter.ofPattern("dd/MM/yyyy 'às' HH:mm");

    private final Clock relogio;

    Horario(Clock relogio) {
        this.relogio = relogio;
    }

    OffsetDateTime em(Instant instante) {
        return instante == null ? null : instante.atZone(relogio.getZone()).toOffsetDateTime();
    }

    static String porExtenso(OffsetDateTime quando) {
        return quando.format(POR_EXTENSO);
    }

    PrazoView prazo(PrazoVinculante prazo, Instant cumpridoEm, List<Relogio> vigentes) {
        if (prazo == null) {
            return null;
        }
        String explicacao = vigentes.stream()
                .filter(um -> um.venceEm().equals(prazo.venceEm()) && um.norma().equals(prazo.norma()))
                .map(Relogio::explicacao)
                .findFirst()
                .orElse(null);
        return new PrazoView(
                em(prazo.venceEm()),
                em(prazo.atencaoEm()),
                prazo.estado(relogio.instant(), cumpridoEm),
                prazo.norma(),
                explicacao);
    }

    RelogioView relogio(Relogio um, Dono dono) {
        return new RelogioView(
                um.norma(),
                em(um.abertoEm()),
                em(um.venceEm()),
                em(um.atencaoEm()),
                EstadoDoPrazo.em(relogio.instant(), um.atencaoEm(), um.venceEm(), dono.cumpridoEm()),
                um.vinculante(),
                um.baseLegal(),
                um.regra(),
                um.decisao(),
                um.versaoDecisao(),
                um.explicacao(),
                dono.protocolo());
    }
}
