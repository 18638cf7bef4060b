package br.central.atendimento.contrato;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.springframework.util.DigestUtils;

/** Tells whether a field still has what its editor saw in it. */
public final class ValorVisto {

    private static final int CURTO = 300;
    private static final String RESUMO = "resumo:";

    private ValorVisto() {}

    /** How a page that edits the field remembers what it showed: the value itself, of a long text its digest. */
    public static String de(Object valor) {
        String texto = texto(valor);
        return texto.length() <= CURTO
                ? texto
                : RESUMO + DigestUtils.md5DigestAsHex(texto.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether its editor left it as it was seen: then there is nothing to save, whatever is there now. */
    public static boolean intocado(Map<String, String> vistos, String campo, Object novo) {
        if (vistos == null) {
            return false;
        }
        String visto = Objects.requireNonNullElse(vistos.get(campo), "");
        return visto.equals(de(novo)) || igual(visto, novo);
    }

    /** Whether somebody put another value there since, and not the very one wanted now. */
    public static boolean mudou(Map<String, String> vistos, String campo, Object gravado, Object novo) {
        if (vistos == null || igual(gravado, novo)) {
            return false;
        }
        String visto = Objects.requireNonNullElse(vistos.get(campo), "");
        return !visto.equals(de(gravado)) && !igual(visto, gravado);
    }

    public static boolean igual(Object um, Object outro) {
        return texto(um).equals(texto(outro));
    }

    /** Browsers and systems end lines in different ways, and empty is as good as absent. */
    public static String texto(Object valor) {
        String texto = valor instanceof Enum<?> constante ? constante.name() : Objects.toString(valor, "");
        return texto.replace("\r\n", "\n").strip();
    }
}
