package br.central.catalogo;

import br.central.comum.Recusa;
import br.central.comum.TextoVisto;
import br.central.comunicacao.Enderecos;
import java.util.regex.Pattern;

/**
 * What a parameter takes: its type, from the least to the most it may be, in which unit, and what holds when nothing is
 * typed in or what is stored does not serve.
 *
 * @param chave the whole key, or its beginning and {@code *} for a family of them
 */
record DefinicaoDeParametro(
        String chave, TipoDeParametro tipo, Integer minimo, Integer maximo, String unidade, String padrao) {

    private static final Pattern INTEIRO = Pattern.compile("-?\\d{1,9}");

    static DefinicaoDeParametro inteiro(String chave, int minimo, int maximo, String unidade, int padrao) {
        return new DefinicaoDeParametro(
                chave, TipoDeParametro.INTEIRO, minimo, maximo, unidade, Integer.toString(padrao));
    }

    static DefinicaoDeParametro simOuNao(String chave, int padrao) {
        return new DefinicaoDeParametro(chave, TipoDeParametro.SIM_OU_NAO, 0, 1, null, Integer.toString(padrao));
    }

    static DefinicaoDeParametro de(String chave, TipoDeParametro tipo) {
        return new DefinicaoDeParametro(chave, tipo, null, null, null, "");
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
        if (tipo == TipoDeParametro.EMAILS) {
            Enderecos.emails("valor", lido);
        }
        return lido;
    }

    private String oQueServe() {
        return tipo == TipoDeParametro.SIM_OU_NAO
                ? "Informe 1 para sim ou 0 para não."
                : "Informe um número inteiro de %d a %d%s."
                        .formatted(minimo, maximo, unidade == null ? "" : " " + unidade);
    }
}
