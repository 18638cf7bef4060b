package br.central.comunicacao.entrada.leitura;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Where a text stops being what was newly written and begins to repeat the messages before, as mail programs here write it. Of
 * one that is nothing but repetition, as when it is forwarded without a word, nothing is put aside.
 */
record Citacao(String novo, String citado) {

    private static final Pattern LINHA_DE_CITACAO = Pattern.compile("^\\s*(>.*|\\|\\s.*)$");
    private static final int MAIS_LONGA = 300;

    private static final List<Pattern> COMECOS = List.of(
            Pattern.compile(
                    "^\\s*-{2,}\\s*(Mensagem original|Original Message|Mensagem encaminhada|Forwarded message"
                            + "|Mensagem Original Anterior)\\s*-{2,}\\s*$",
                    Pattern.CASE_INSENSITIVE),
            Pattern.compile("^\\s*Em .{4,280} escreveu:\\s*$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL),
            Pattern.compile("^\\s*On .{4,280} wrote:\\s*$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL),
            Pattern.compile(
                    "^\\s*Le .{4,280} a écrit\\s?:\\s*$|^\\s*El .{4,280} escribió:\\s*$",
                    Pattern.CASE_INSENSITIVE | Pattern.DOTALL));

    private static final Pattern DE = Pattern.compile("^\\s*\\*?(De|From)\\*?:\\s?\\S.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENVIADA =
            Pattern.compile("^\\s*\\*?(Enviad[ao]( em)?|Sent|Data|Date)\\*?:\\s?\\S.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern RISCO = Pattern.compile("^\\s*_{10,}\\s*$");

    static Citacao de(String texto) {
        String[] linhas = texto.split("\\R", -1);
        int comeco = comeco(linhas);
        String novo = juntas(linhas, 0, comeco);
        String citado = juntas(linhas, comeco, linhas.length);
        return novo.isBlank() ? new Citacao(texto.strip(), "") : new Citacao(novo, citado);
    }

    private static int comeco(String[] linhas) {
        for (int i = 0; i < linhas.length; i++) {
            if (anuncia(linhas, i) || blocoDoOutlook(linhas, i)) {
                return i > 0 && RISCO.matcher(linhas[i - 1]).matches() ? i - 1 : i;
            }
        }
        return rabo(linhas);
    }

    /** The line that announces it may be broken in up to three. */
    private static boolean anuncia(String[] linhas, int onde) {
        StringBuilder junta = new StringBuilder();
        for (int i = onde; i < Math.min(onde + 3, linhas.length) && junta.length() < MAIS_LONGA; i++) {
            if (i > onde && linhas[i].isBlank()) {
                return false;
            }
            junta.append(i > onde ? " " : "").append(linhas[i]);
            String ate = junta.toString();
            if (ate.length() <= MAIS_LONGA
                    && COMECOS.stream().anyMatch(um -> um.matcher(ate).matches())) {
                return true;
            }
        }
        return false;
    }

    private static boolean blocoDoOutlook(String[] linhas, int onde) {
        if (linhas[onde].length() > MAIS_LONGA || !DE.matcher(linhas[onde]).matches()) {
            return false;
        }
        for (int i = onde + 1; i < Math.min(onde + 4, linhas.length) && !linhas[i].isBlank(); i++) {
            if (linhas[i].length() <= MAIS_LONGA && ENVIADA.matcher(linhas[i]).matches()) {
                return true;
            }
        }
        return false;
    }

    /** Marked lines at the very end, without a word about where they are from. */
    private static int rabo(String[] linhas) {
        int fim = linhas.length;
        while (fim > 0 && linhas[fim - 1].isBlank()) {
            fim--;
        }
        int comeco = fim;
        while (comeco > 0
                && (linhas[comeco - 1].isBlank()
                        || LINHA_DE_CITACAO.matcher(linhas[comeco - 1]).matches())) {
            comeco--;
        }
        return comeco < fim ? comeco : linhas.length;
    }

    private static String juntas(String[] linhas, int de, int ate) {
        return String.join("\n", Arrays.asList(linhas).subList(de, ate)).strip();
    }
}
