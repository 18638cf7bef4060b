package br.central.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The model files shipped with the application, by the name they are deployed under ({@code processes/x.bpmn}): the
 * same name whether the application runs from its classes or from its jar. Files of the tests and of libraries stay out.
 */
@Component
class ArquivosDeModelo {

    Map<String, byte[]> em(String pasta, String extensao) {
        Map<String, byte[]> arquivos = new TreeMap<>();
        for (Resource arquivo : procurar("classpath*:" + pasta + "/*" + extensao)) {
            if (daAplicacao(arquivo)) {
                arquivos.put(pasta + "/" + arquivo.getFilename(), ler(arquivo));
            }
        }
        return arquivos;
    }

    static String texto(byte[] arquivo) {
        return new String(arquivo, StandardCharsets.UTF_8);
    }

    private static Resource[] procurar(String padrao) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(padrao);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From classes or the packaged jar an address begins with the place of ours; from the jar taken out of it, around it. */
    private static boolean daAplicacao(Resource arquivo) {
        try {
            String raiz = ArquivosDeModelo.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toString();
            String endereco = arquivo.getURL().toString();
            return arquivo.isReadable() && (endereco.startsWith(raiz) || endereco.startsWith("jar:" + raiz + "!/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] ler(Resource arquivo) {
        try {
            return arquivo.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
