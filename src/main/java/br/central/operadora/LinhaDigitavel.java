package br.central.operadora;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The line of a bank's bill, 47 digits: three fields with a check digit each, the check digit of all, the due date as a number
 * of days and the amount. The days were counted from 7 October 1997 until they reached 9999 on 21 February 2025; on the
 * next day they began again at 1000, so that every number means two days.
 */
record LinhaDigitavel(String digitos) {

    private static final int TAMANHO = 47;
    private static final LocalDate BASE = LocalDate.of(1997, 10, 7);
    private static final LocalDate RECOMECO = LocalDate.of(2025, 2, 22);
    private static final int PRIMEIRO_FATOR = 1000;
    private static final int SEM_VENCIMENTO = 0;

    private static final int FIM_DO_CAMPO_1 = 9;
    private static final int CAMPO_2 = 10;
    private static final int FIM_DO_CAMPO_2 = 20;
    private static final int CAMPO_3 = 21;
    private static final int FIM_DO_CAMPO_3 = 31;
    private static final int GERAL = 32;
    private static final int FATOR = 33;
    private static final int VALOR = 37;

    /** Empty when it is not one, or a check digit is wrong. */
    static Optional<LinhaDigitavel> ler(String texto) {
        String digitos = texto == null ? "" : texto.replaceAll("[ .-]", "");
        if (digitos.length() != TAMANHO || !digitos.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        return Optional.of(new LinhaDigitavel(digitos)).filter(LinhaDigitavel::integra);
    }

    /** @param campoLivre what the bank writes: 25 digits */
    static LinhaDigitavel emitir(String banco, String campoLivre, LocalDate vencimento, BigDecimal valor) {
        String moeda = banco + "9";
        String cauda =
                "%04d%010d".formatted(fator(vencimento), valor.movePointRight(2).longValueExact());
        String um = moeda + campoLivre.substring(0, 5);
        String dois = campoLivre.substring(5, 15);
        String tres = campoLivre.substring(15);
        return new LinhaDigitavel(um
                + modulo10(um)
                + dois
                + modulo10(dois)
                + tres
                + modulo10(tres)
                + modulo11(moeda + cauda + campoLivre)
                + cauda);
    }

    private boolean integra() {
        return modulo10(digitos.substring(0, FIM_DO_CAMPO_1)) == digito(FIM_DO_CAMPO_1)
                && modulo10(digitos.substring(CAMPO_2, FIM_DO_CAMPO_2)) == digito(FIM_DO_CAMPO_2)
                && modulo10(digitos.substring(CAMPO_3, FIM_DO_CAMPO_3)) == digito(FIM_DO_CAMPO_3)
                && modulo11(barrasSemDigito()) == digito(GERAL);
    }

    /** As the bar code has it, but for its check digit. */
    private String barrasSemDigito() {
        return digitos.substring(0, 4)
                + digitos.substring(FATOR)
                + digitos.substring(4, FIM_DO_CAMPO_1)
                + digitos.substring(CAMPO_2, FIM_DO_CAMPO_2)
                + digitos.substring(CAMPO_3, FIM_DO_CAMPO_3);
    }

    BigDecimal valor() {
        return new BigDecimal(digitos.substring(VALOR)).movePointLeft(2);
    }

    /** The days it may mean; none when it has no due date. */
    Stream<LocalDate> vencimentos() {
        int fator = Integer.parseInt(digitos.substring(FATOR, VALOR));
        return fator == SEM_VENCIMENTO
                ? Stream.empty()
                : Stream.of(BASE.plusDays(fator), RECOMECO.plusDays((long) fator - PRIMEIRO_FATOR));
    }

    /** Whether it is the amount and, where it says one, the day. */
    boolean confere(BigDecimal esperado, LocalDate vencimento) {
        boolean semDia = vencimentos().findAny().isEmpty();
        return esperado != null
                && valor().compareTo(esperado) == 0
                && (semDia || vencimentos().anyMatch(dia -> Objects.equals(dia, vencimento)));
    }

    /** As it is printed. */
    String formatada() {
        return digitos.replaceFirst("(.{5})(.{5})(.{5})(.{6})(.{5})(.{6})(.)(.{14})", "$1.$2 $3.$4 $5.$6 $7 $8");
    }

    static int fator(LocalDate vencimento) {
        return vencimento.isBefore(RECOMECO)
                ? (int) ChronoUnit.DAYS.between(BASE, vencimento)
                : PRIMEIRO_FATOR + (int) ChronoUnit.DAYS.between(RECOMECO, vencimento);
    }

    private int digito(int posicao) {
        return digitos.charAt(posicao) - '0';
    }

    /** Weights 2 and 1 from the right, the digits of each product added. */
    private static int modulo10(String campo) {
        int soma = 0;
        int peso = 2;
        for (int i = campo.length() - 1; i >= 0; i--) {
            int produto = (campo.charAt(i) - '0') * peso;
            soma += produto / 10 + produto % 10;
            peso = 3 - peso;
        }
        return (10 - soma % 10) % 10;
    }

    /** Weights 2 to 9 from the right; what would be no digit, or 0, is 1. */
    private static int modulo11(String barras) {
        int soma = 0;
        int peso = 2;
        for (int i = barras.length() - 1; i >= 0; i--) {
            soma += (barras.charAt(i) - '0') * peso;
            peso = peso == 9 ? 2 : peso + 1;
        }
        int digito = 11 - soma % 11;
        return digito >= 10 ? 1 : digito;
    }
}
