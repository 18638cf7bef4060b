package br.central.catalogo;

import br.central.comum.Recusa;
import br.central.comum.TextoVisto;
import br.central.comunicacao.Enderecos;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What a parameter takes: its type, from the least to the most it may be, in which unit, and what holds when nothing is
 * typed in or what is stored does not serve.
 *
 * @param chave the whole key, or its beginning and {@code *} for a family of them
 */
record DefinicaoDeParametro(
        String chave, TipoDeParametro tipo, Integer minimo, Integer maximo, String unidade, String padrao) {

    private static final String HORA = "([01]\\d|2[0-3]):[0-5]\\d";
    private static final Pattern JANELAS =
            Pattern.compile("%1$s-(%1$s|24:00)(?:\\s*+,\\s*+%1$s-(%1$s|24:00))*+".formatted(HORA));
    private static final String DEPOIS_DE_TODAS = "99";
    private static final Pattern INTEIRO = Pattern.compile("-?\\d{1,9}");

    static DefinicaoDeParametro inteiro(String chave, int minimo, int maximo, String unidade, int padrao) {
        return new DefinicaoDeParametro(
                chave, TipoDeParametro.INTEIRO, minimo, maximo, unidade, Integer.toString(padrao));
    }

    static DefinicaoDeParametro simOuNao(String chave, int padrao) {
        return new DefinicaoDeParametro(chave, TipoDeParametro.SIM_OU_NAO, 0, 1, null, Integer.toString(padrao));
    }

    static DefinicaoDeParametro de(String chave, TipoDeParametro tipo) {
        return de(chave, tipo, "");
    }

    static DefinicaoDeParametro de(String chave, TipoDeParametro tipo, String padrao) {
        return new DefinicaoDeParametro(chave, tipo, null, null, null, padrao);
    }

    boolean define(String outra) {
        return chave.endsWith("*") ? outra.startsWith(chave.substring(0, chave.length() - 1)) : chave.equals(outra);
    }

    boolean numerico() {
        return minimo != null;
    }

    boolean serve(String valor) {
        if (!numerico()) {
            return true;
        }
        return INTEIRO.matcher(valor).matches()
                && Integer.parseInt(valor) >= minimo
                && Integer.parseInt(valor) <= maximo;
    }

    int padraoInteiro() {
        return Integer.parseInt(padrao);
    }

    /**
     * The value as it is kept; a blank one brings the default back.
     *
     * @throws Recusa.RegraNaoAtendida on field {@code valor} when it is of another type or out of range
     */
    String exigir(String valor) {
        String lido =
                TextoVisto.vazio(valor) ? "" : numerico() ? TextoVisto.de(valor).strip() : valor.strip();
        if (!lido.isEmpty() && !serve(lido)) {
            throw Recusa.RegraNaoAtendida.campo("valor", oQueServe());
        }
        if (tipo == TipoDeParametro.HORARIO && !lido.isEmpty()) {
            exigirJanelas(lido);
        }
        if (tipo == TipoDeParametro.EMAILS) {
            Enderecos.emails("valor", lido);
        }
        return lido;
    }

    /** In order and not overlapping: each hour is later than the one before. */
    private void exigirJanelas(String lido) {
        boolean janelas = JANELAS.matcher(lido).matches()
                && Arrays.stream(lido.split("[-,]"))
                        .map(String::strip)
                        .reduce((antes, depois) -> antes.compareTo(depois) < 0 ? depois : DEPOIS_DE_TODAS)
                        .filter(DEPOIS_DE_TODAS::equals)
                        .isEmpty();
        boolean nunca = lido.equals("nunca") && !chave.endsWith("dias-uteis");
        if (!janelas && !nunca) {
            throw Recusa.RegraNaoAtendida.campo(
                    "valor", "Informe janelas como 08:00-12:00, 14:00-18:00, em ordem e sem se sobrepor.");
        }
    }

    private String oQueServe() {
        return tipo == TipoDeParametro.SIM_OU_NAO
                ? "Informe 1 para sim ou 0 para não."
                : "Informe um número inteiro de %d a %d%s."
                        .formatted(minimo, maximo, unidade == null ? "" : " " + unidade);
    }
}
