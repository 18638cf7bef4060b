package br.central.demonstracao.atendimentos;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Fills in months, amounts, places and numbers, the same in all the texts of one case. */
final class LacunasDaCena {

    private static final Locale PT_BR = Locale.forLanguageTag("pt-BR");
    private static final DateTimeFormatter MES = DateTimeFormatter.ofPattern("MMMM", PT_BR);
    private static final DateTimeFormatter DIA = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final List<String> PRESTADORES = List.of(
            "Hospital São Lucas",
            "Clínica Santa Clara",
            "Laboratório Central",
            "Hospital das Palmeiras",
            "Clínica Bem Viver",
            "Centro de Imagem Horizonte");
    private static final List<String> ESPECIALIDADES = List.of(
            "cardiologia",
            "ortopedia",
            "dermatologia",
            "neurologia",
            "endocrinologia",
            "oftalmologia",
            "gastroenterologia");
    private static final List<String> CIDADES =
            List.of("Campinas", "Sorocaba", "Ribeirão Preto", "Santos", "Londrina", "Uberlândia", "Joinville");

    private final Map<String, String> valores;
    private final String adiante;

    LacunasDaCena(Sorteio sorteio, Instant quando, ZoneId fuso) {
        LocalDate dia = quando.atZone(fuso).toLocalDate();
        this.adiante = dia.plusDays(sorteio.entre(4, 20)).format(DIA);
        this.valores = Map.of(
                "{mes}", dia.minusMonths(sorteio.entre(0, 1)).format(MES),
                "{data}", dia.minusDays(sorteio.entre(1, 9)).format(DIA),
                "{valor}", String.format(PT_BR, "%,.2f", sorteio.entre(4_500, 189_900) / 100.0),
                "{prestador}", sorteio.um(PRESTADORES),
                "{especialidade}", sorteio.um(ESPECIALIDADES),
                "{cidade}", sorteio.um(CIDADES),
                "{guia}", "%08d".formatted(sorteio.entre(10_000_000, 99_999_999)),
                "{lote}", "%05d".formatted(sorteio.entre(10_000, 99_999)));
    }

    Assunto em(Assunto assunto) {
        return new Assunto(
                assunto.caminho(), em(assunto.titulo()), em(assunto.pedido()), em(naResposta(assunto.resposta())));
    }

    /** What is promised lies ahead. */
    private String naResposta(String texto) {
        return texto.replace("{data}", adiante);
    }

    private String em(String texto) {
        String cheio = texto;
        for (Map.Entry<String, String> lacuna : valores.entrySet()) {
            cheio = cheio.replace(lacuna.getKey(), lacuna.getValue());
        }
        return cheio;
    }
}
