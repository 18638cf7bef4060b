package br.central.demonstracao.atendimentos;

import br.central.prazos.EstadoDoPrazo;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When cases are opened: within sixty days, in business hours mostly, on Sundays seldom. */
final class Epoca {

    private static final int MAIS_VELHO_EM_HORAS = 59 * 24;
    private static final int DIA = 24;
    private static final LocalTime ABRE = LocalTime.of(8, 0);
    private static final LocalTime FECHA = LocalTime.of(20, 0);

    /** Hours ago. */
    private record Faixa(int minimo, int maximo) {}

    private final Instant agora;
    private final ZoneId fuso;
    private final Sorteio sorteio;

    Epoca(Instant agora, ZoneId fuso, Sorteio sorteio) {
        this.agora = agora;
        this.fuso = fuso;
        this.sorteio = sorteio;
    }

    /** @param resposta how long the groups take, which has to have passed where the case is over */
    Instant de(Cena cena, EstadoDoPrazo alvo, Idades.Idade idade, Duration resposta) {
        int minutosDeFolga = sorteio.entre(0, 59);
        Faixa faixa = faixa(cena, alvo, idade, (int) resposta.toHours());
        if (faixa.maximo() == 0) {
            return agora.minus(Duration.ofMinutes(10L + minutosDeFolga));
        }
        int horas = sorteio.entre(faixa.minimo(), Math.max(faixa.minimo(), faixa.maximo()));
        return emHorario(agora.minus(Duration.ofHours(horas)), faixa).minus(Duration.ofMinutes(minutosDeFolga));
    }

    private Faixa faixa(Cena cena, EstadoDoPrazo alvo, Idades.Idade idade, int resposta) {
        return switch (cena) {
            case ENCAMINHADO -> noEstado(alvo, idade);
            case ABERTO, EM_ATENDIMENTO -> new Faixa(0, 0);
            case PENDENTE_COMIGO, PENDENTE_NA_FILA, CONTATO_PROGRAMADO, CONTATO_SEM_COMUNICACAO -> new Faixa(1, 20);
            case RESTRITO, RECLASSIFICADO, EM_COMPLEMENTO, AGRUPADAS, CONTATO_COM_DEMANDA -> new Faixa(6, 70);
            case AGUARDANDO_RETORNO, A_CONSOLIDAR -> new Faixa(resposta + 1, resposta + 4);
            case RESOLVIDO, RESOLVIDO_COM_INFORMACAO, TRANSFERIDO, RETOMADO, CANCELADO_NO_CONTATO, CONTATO_REALIZADO ->
                new Faixa(2, MAIS_VELHO_EM_HORAS);
            default -> new Faixa(Math.min(3 * resposta + 4 * DIA, MAIS_VELHO_EM_HORAS), MAIS_VELHO_EM_HORAS);
        };
    }

    private static Faixa noEstado(EstadoDoPrazo alvo, Idades.Idade idade) {
        int quaseAtencao = Math.max(2, idade.atencao() - 3);
        return switch (alvo) {
            case NO_PRAZO -> new Faixa(1, quaseAtencao);
            case ATENCAO -> new Faixa(idade.atencao() + 1, idade.atraso() - 3);
            default -> new Faixa(idade.atraso() + 6, idade.atraso() + 6 * DIA);
        };
    }

    /** Back to an hour of business, unless that leaves the range the case has to be in. */
    private Instant emHorario(Instant quando, Faixa faixa) {
        ZonedDateTime local = quando.atZone(fuso);
        boolean cedo = local.toLocalTime().isBefore(ABRE);
        boolean tarde = local.toLocalTime().isAfter(FECHA);
        if (cedo || tarde) {
            local = local.minusDays(cedo ? 1 : 0).with(LocalTime.of(sorteio.entre(9, 18), 0));
        }
        if (local.getDayOfWeek() == DayOfWeek.SUNDAY && sorteio.chance(85)) {
            local = local.minusDays(sorteio.entre(1, 2));
        }
        long horas = Duration.between(local.toInstant(), agora).toHours();
        return horas >= faixa.minimo() && horas < faixa.maximo() ? local.toInstant() : quando;
    }
}
