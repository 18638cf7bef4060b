package br.central.prazos.calendario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.time.api.DateTimes;

class ContagemPropertyTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final FeriadosOficiais FERIADOS = new FeriadosOficiais("sp", false);

    private final Contagem contagem = em(SAO_PAULO);

    @Property
    void nuncaVenceAntesDaAbertura(
            @ForAll("aberturas") LocalDateTime abertura,
            @ForAll @IntRange(min = 1, max = 60) int quantidade,
            @ForAll Unidade unidade) {
        Instant abertoEm = instante(abertura);

        assertThat(contagem.vencimento(abertoEm, quantidade, unidade)).isAfterOrEqualTo(abertoEm);
    }

    @Property
    void maisQuantidadeNuncaVenceAntes(
            @ForAll("aberturas") LocalDateTime abertura,
            @ForAll @IntRange(min = 1, max = 60) int quantidade,
            @ForAll Unidade unidade) {
        Instant abertoEm = instante(abertura);

        assertThat(contagem.vencimento(abertoEm, quantidade + 1, unidade))
                .isAfterOrEqualTo(contagem.vencimento(abertoEm, quantidade, unidade));
    }

    @Property
    void abrirDepoisNuncaVenceAntes(
            @ForAll("aberturas") LocalDateTime abertura,
            @ForAll @IntRange(min = 0, max = 5000) int minutosDepois,
            @ForAll @IntRange(min = 1, max = 30) int quantidade,
            @ForAll Unidade unidade) {
        Instant abertoEm = instante(abertura);

        assertThat(contagem.vencimento(abertoEm.plus(minutosDepois, ChronoUnit.MINUTES), quantidade, unidade))
                .isAfterOrEqualTo(contagem.vencimento(abertoEm, quantidade, unidade));
    }

    @Property
    void contarEmDuasVezesDaNoMesmo(
            @ForAll("aberturas") LocalDateTime abertura,
            @ForAll @IntRange(min = 1, max = 30) int primeira,
            @ForAll @IntRange(min = 1, max = 30) int segunda,
            @ForAll Unidade unidade) {
        Instant abertoEm = instante(abertura);
        Instant nomeio = contagem.vencimento(abertoEm, primeira, unidade);

        assertThat(contagem.vencimento(nomeio, segunda, unidade))
                .isEqualTo(contagem.vencimento(abertoEm, primeira + segunda, unidade));
    }

    @Property
    void diasUteisVencemEmDiaUtilEContamExatamente(
            @ForAll("aberturas") LocalDateTime abertura, @ForAll @IntRange(min = 1, max = 60) int quantidade) {
        LocalDateTime vence = local(contagem.vencimento(instante(abertura), quantidade, Unidade.DIAS_UTEIS));

        assertThat(util(vence.toLocalDate())).isTrue();
        assertThat(vence.toLocalTime()).isEqualTo(LocalTime.of(23, 59, 59));
        assertThat(abertura.toLocalDate()
                        .plusDays(1)
                        .datesUntil(vence.toLocalDate().plusDays(1))
                        .filter(ContagemPropertyTest::util))
                .hasSize(quantidade);
    }

    @Property
    void horasUteisVencemDentroDoExpedienteDeUmDiaUtil(
            @ForAll("aberturas") LocalDateTime abertura, @ForAll @IntRange(min = 1, max = 60) int quantidade) {
        LocalDateTime vence = local(contagem.vencimento(instante(abertura), quantidade, Unidade.HORAS_UTEIS));

        assertThat(util(vence.toLocalDate())).isTrue();
        assertThat(vence.toLocalTime()).isBetween(LocalTime.of(8, 0), LocalTime.of(18, 0));
    }

    @Property
    void oDiaDoVencimentoNaoDependeDoFuso(
            @ForAll("aberturas") LocalDateTime abertura,
            @ForAll("fusos") ZoneId fuso,
            @ForAll @IntRange(min = 1, max = 40) int quantidade) {
        Instant abertoEm = abertura.withHour(12).atZone(fuso).toInstant();
        for (Unidade unidade : List.of(Unidade.DIAS_UTEIS, Unidade.DIAS_CORRIDOS)) {
            Instant aqui = contagem.vencimento(instante(abertura.withHour(12)), quantidade, unidade);

            assertThat(LocalDateTime.ofInstant(em(fuso).vencimento(abertoEm, quantidade, unidade), fuso))
                    .isEqualTo(local(aqui));
        }
    }

    @Property
    void minutosEHorasSaoTempoDecorrido(
            @ForAll("aberturas") LocalDateTime abertura, @ForAll @IntRange(min = 1, max = 500) int quantidade) {
        Instant abertoEm = instante(abertura);

        assertThat(Duration.between(abertoEm, contagem.vencimento(abertoEm, quantidade, Unidade.HORAS)))
                .isEqualTo(Duration.ofHours(quantidade));
        assertThat(Duration.between(abertoEm, contagem.vencimento(abertoEm, quantidade, Unidade.MINUTOS)))
                .isEqualTo(Duration.ofMinutes(quantidade));
    }

    @Property
    void atencaoFicaEntreAAberturaEOVencimento(
            @ForAll("aberturas") LocalDateTime abertura,
            @ForAll @IntRange(min = 1, max = 60) int quantidade,
            @ForAll @IntRange(min = 1, max = 100) int percentual,
            @ForAll Unidade unidade) {
        Instant abertoEm = instante(abertura);
        Instant venceEm = contagem.vencimento(abertoEm, quantidade, unidade);

        assertThat(contagem.atencaoEm(abertoEm, quantidade, unidade, percentual))
                .isBetween(abertoEm, venceEm);
    }

    @Provide
    Arbitrary<LocalDateTime> aberturas() {
        return DateTimes.dateTimes()
                .between(LocalDateTime.of(2015, 1, 1, 0, 0), LocalDateTime.of(2035, 12, 31, 23, 59, 59))
                .ofPrecision(ChronoUnit.SECONDS);
    }

    @Provide
    Arbitrary<ZoneId> fusos() {
        return Arbitraries.of("America/Manaus", "America/Noronha", "America/Rio_Branco", "Europe/Lisbon", "UTC")
                .map(ZoneId::of);
    }

    private static Contagem em(ZoneId fuso) {
        return new Contagem(fuso, ContagemPropertyTest::util, Expediente.de(List.of("08:00-12:00", "13:00-18:00")));
    }

    private static boolean util(LocalDate dia) {
        return dia.getDayOfWeek() != DayOfWeek.SATURDAY
                && dia.getDayOfWeek() != DayOfWeek.SUNDAY
                && !FERIADOS.de(dia.getYear()).contains(dia);
    }

    private static Instant instante(LocalDateTime local) {
        return local.atZone(SAO_PAULO).toInstant();
    }

    private static LocalDateTime local(Instant instante) {
        return LocalDateTime.ofInstant(instante, SAO_PAULO);
    }
}
