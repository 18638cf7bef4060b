package br.central.anexos.exame;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name a file may be kept and given back under: no path, no control or direction characters, not too long. */
public final class NomeDeArquivo {

    static final int TAMANHO_MAXIMO = 200;

    private static final String SEM_NOME = "anexo";
    private static final int EXTENSAO_MAXIMA = 20;
    private static final Pattern CAMINHO = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    private static final Pattern INVISIVEIS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}]+");
    private static final Pattern RESERVADOS = Pattern.compile("[<>:\"|?*;]");
    private static final Pattern ESPACOS = Pattern.compile("\\p{Z}+");
    private static final Pattern PONTAS = Pattern.compile("^[. ]+|[. ]+$");

    private NomeDeArquivo() {}

    public static String limpar(String nome) {
        String limpo = Normalizer.normalize(nome == null ? "" : nome, Normalizer.Form.NFC);
        limpo = INVISIVEIS.matcher(limpo).replaceAll("");
        limpo = CAMINHO.matcher(limpo).replaceFirst("");
        limpo = RESERVADOS.matcher(limpo).replaceAll("_");
        limpo = ESPACOS.matcher(limpo).replaceAll(" ");
        limpo = PONTAS.matcher(limpo).replaceAll("");
        return limpo.isEmpty() ? SEM_NOME : encurtar(limpo);
    }

    /** In lower case and without the dot; empty when the name has none. */
    static String extensao(String nome) {
        int ponto = nome.lastIndexOf('.');
        return ponto < 0 ? "" : nome.substring(ponto + 1).toLowerCase(Locale.ROOT);
    }

    private static String encurtar(String nome) {
        if (nome.length() <= TAMANHO_MAXIMO) {
            return nome;
        }
        String extensao = extensao(nome);
        String fim = extensao.isEmpty() || extensao.length() > EXTENSAO_MAXIMA ? "" : "." + extensao;
        int corte = TAMANHO_MAXIMO - fim.length();
        if (Character.isHighSurrogate(nome.charAt(corte - 1))) {
            corte--;
        }
        return nome.substring(0, corte) + fim;
    }
}
