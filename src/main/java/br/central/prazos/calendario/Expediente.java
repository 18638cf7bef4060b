package br.central.prazos.calendario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/** The windows of a business day in which working hours run, in local time, in order, not overlapping. */
public final class Expediente {

    private static final String FIM_DO_DIA = "24:00";

    /** A stretch of working time of one day. */
    public record Periodo(Instant inicio, Instant fim) {

        /** How much of it lies between the two. */
        Duration entre(Instant de, Instant ate) {
            Instant comeca = inicio.isBefore(de) ? de : inicio;
            Instant termina = fim.isAfter(ate) ? ate : fim;
            return comeca.isBefore(termina) ? Duration.between(comeca, termina) : Duration.ZERO;
        }
    }

    /** {@code fim} at midnight is the end of the day. */
    private record Janela(LocalTime inicio, LocalTime fim) {

        static Janela de(String texto) {
            String[] horas = texto.strip().split("-");
            if (horas.length != 2) {
                throw new IllegalArgumentException("Janela de expediente deve ser como 08:00-18:00: " + texto);
            }
            String fim = horas[1].strip();
            Janela janela = new Janela(
                    LocalTime.parse(horas[0].strip()),
                    fim.equals(FIM_DO_DIA) ? LocalTime.MIDNIGHT : LocalTime.parse(fim));
            if (!janela.ateOFimDoDia() && !janela.inicio.isBefore(janela.fim)) {
                throw new IllegalArgumentException("Janela de expediente termina antes de começar: " + texto);
            }
            return janela;
        }

        boolean ateOFimDoDia() {
            return fim.equals(LocalTime.MIDNIGHT);
        }

        boolean terminaAntesDe(Janela outra) {
            return !ateOFimDoDia() && !fim.isAfter(outra.inicio);
        }

        Periodo em(LocalDate dia, ZoneId fuso) {
            LocalDate diaDoFim = ateOFimDoDia() ? dia.plusDays(1) : dia;
            return new Periodo(
                    dia.atTime(inicio).atZone(fuso).toInstant(),
                    diaDoFim.atTime(fim).atZone(fuso).toInstant());
        }
    }

    private final List<Janela> janelas;

    private Expediente(List<Janela> janelas) {
        this.janelas = janelas;
    }

    /** @param janelas such as {@code 08:00-12:00}; {@code 24:00} is the end of the day */
    public static Expediente de(List<String> janelas) {
        List<Janela> lidas = janelas.stream().map(Janela::de).toList();
        if (lidas.isEmpty()) {
            throw new IllegalArgumentException("O expediente precisa de ao menos uma janela.");
        }
        for (int i = 1; i < lidas.size(); i++) {
            if (!lidas.get(i - 1).terminaAntesDe(lidas.get(i))) {
                throw new IllegalArgumentException("Janelas de expediente fora de ordem ou sobrepostas: " + janelas);
            }
        }
        return new Expediente(lidas);
    }

    public List<Periodo> em(LocalDate dia, ZoneId fuso) {
        return janelas.stream().map(janela -> janela.em(dia, fuso)).toList();
    }
}
