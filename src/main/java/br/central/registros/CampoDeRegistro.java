package br.central.registros;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A field of the entries of a register: how it is called in a form, what people read beside it, what it takes.
 *
 * @param coluna where its value is kept
 * @param maximo characters, or the greatest number; 0 where the kind says enough
 * @param colunas of each line, where it has lines
 * @param mudanca whether, and when, it may be typed in
 */
public record CampoDeRegistro(
        String codigo,
        String rotulo,
        TipoDeCampo tipo,
        String coluna,
        boolean obrigatorio,
        int maximo,
        String ajuda,
        Supplier<List<OpcaoDeCampo>> escolhas,
        Mudanca mudanca,
        boolean naLista,
        String vazio,
        List<CampoDeRegistro> colunas) {

    /** As many as a form that people still fill in has, twice over. */
    public static final int MAXIMO_DE_LINHAS = 60;

    public CampoDeRegistro {
        colunas = List.copyOf(colunas);
    }

    /** When a field may be typed in. */
    public enum Mudanca {
        SEMPRE,
        /** As it is where it is not mentioned at all. */
        SE_DITO,
        SO_AO_INCLUIR,
        NUNCA
    }

    public static CampoDeRegistro de(TipoDeCampo tipo, String codigo, String rotulo) {
        return new CampoDeRegistro(
                codigo, rotulo, tipo, emColuna(codigo), false, 0, "", List::of, Mudanca.SEMPRE, false, null, List.of());
    }

    /** Of up to that many characters. */
    public static CampoDeRegistro texto(String codigo, String rotulo, int maximo) {
        return de(TipoDeCampo.TEXTO, codigo, rotulo).ate(maximo);
    }

    public static CampoDeRegistro longo(String codigo, String rotulo, int maximo) {
        return de(TipoDeCampo.TEXTO_LONGO, codigo, rotulo).ate(maximo);
    }

    public static CampoDeRegistro escolha(String codigo, String rotulo, Supplier<List<OpcaoDeCampo>> opcoes) {
        return new CampoDeRegistro(
                codigo,
                rotulo,
                TipoDeCampo.ESCOLHA,
                emColuna(codigo),
                false,
                0,
                "",
                opcoes,
                Mudanca.SEMPRE,
                false,
                null,
                List.of());
    }

    /** Any of the options. */
    public static CampoDeRegistro varias(String codigo, String rotulo, Supplier<List<OpcaoDeCampo>> opcoes) {
        return new CampoDeRegistro(
                codigo,
                rotulo,
                TipoDeCampo.VARIAS,
                emColuna(codigo),
                false,
                0,
                "",
                opcoes,
                Mudanca.SEMPRE,
                false,
                null,
                List.of());
    }

    /** Lines, each with those columns, in the order in which they are to be read. */
    public static CampoDeRegistro linhas(String codigo, String rotulo, List<CampoDeRegistro> colunas) {
        return new CampoDeRegistro(
                codigo,
                rotulo,
                TipoDeCampo.LINHAS,
                emColuna(codigo),
                false,
                0,
                "",
                List::of,
                Mudanca.SEMPRE,
                false,
                null,
                colunas);
    }

    /** What is in the lines of that value, by the codes of the columns. */
    public List<Map<String, String>> emLinhas(String valor) {
        return LinhasDeCampo.de(valor);
    }

    /** Whether an entry is in use: what is not is kept, and offered to nobody. */
    public static CampoDeRegistro emUso(String codigo) {
        return de(TipoDeCampo.SIM_OU_NAO, codigo, "Em uso")
                .ajudado("Fora de uso, ninguém mais a escolhe; o que já a tem continua.");
    }

    public List<OpcaoDeCampo> opcoes() {
        return escolhas.get();
    }

    public CampoDeRegistro exigido() {
        return com(true, maximo, ajuda, mudanca, naLista, vazio);
    }

    public CampoDeRegistro ajudado(String texto) {
        return com(obrigatorio, maximo, texto, mudanca, naLista, vazio);
    }

    public CampoDeRegistro soAoIncluir() {
        return com(obrigatorio, maximo, ajuda, Mudanca.SO_AO_INCLUIR, naLista, vazio);
    }

    public CampoDeRegistro seDito() {
        return com(obrigatorio, maximo, ajuda, Mudanca.SE_DITO, naLista, vazio);
    }

    public CampoDeRegistro fixo() {
        return com(obrigatorio, maximo, ajuda, Mudanca.NUNCA, naLista, vazio);
    }

    public CampoDeRegistro listado() {
        return com(obrigatorio, maximo, ajuda, mudanca, true, vazio);
    }

    /** Kept as an empty text where there is none. */
    public CampoDeRegistro nuncaNulo() {
        return com(obrigatorio, maximo, ajuda, mudanca, naLista, "");
    }

    private CampoDeRegistro ate(int quantos) {
        return com(obrigatorio, quantos, ajuda, mudanca, naLista, vazio);
    }

    private CampoDeRegistro com(
            boolean exigido, int ate, String texto, Mudanca quando, boolean listado, String semValor) {
        return new CampoDeRegistro(
                codigo, rotulo, tipo, coluna, exigido, ate, texto, escolhas, quando, listado, semValor, colunas);
    }

    private static String emColuna(String codigo) {
        return codigo.replaceAll("([A-Z])", "_$1").toLowerCase();
    }

    /** Whether that, typed into a field of yes or no, is a yes. */
    public boolean marcado(String valor) {
        return SimOuNao.sim(valor);
    }

    /** As people read it. */
    public String porExtenso(String valor) {
        return ValorPorEscrito.de(this, valor);
    }
}
