package br.central.pagina;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/**
 * What our scripts, styles and the libraries they import are, all together, as a part of their addresses: those of one version
 * never change, and a browser keeps them. They have it together because scripts name each other, by relative addresses, and
 * must not meet one of another version.
 */
@Component
class VersaoDaTela {

    static final List<Biblioteca> BIBLIOTECAS = List.of(
            Biblioteca.lida("htmx", "org.webjars.npm", "htmx.org", "webjars"),
            Biblioteca.lida("echarts", "org.mvnpm", "echarts", "_static"),
            Biblioteca.lida("bpmn-js", "org.webjars.npm", "bpmn-js", "webjars"));

    private static final Pattern NOSSO = Pattern.compile("/(?:css|js|favicon\\.svg)(?:/.*)?");
    private static final int LETRAS = 16;

    private final String raiz;

    VersaoDaTela() {
        this.raiz = "/tela/" + resumo();
    }

    /** Where the files of this version are. */
    String raiz() {
        return raiz;
    }

    /** Of one of our files, of this version; of anything else, what was given. */
    String endereco(String caminho) {
        return NOSSO.matcher(caminho).matches() ? raiz + caminho : caminho;
    }

    private static String resumo() {
        try {
            MessageDigest resumo = MessageDigest.getInstance("SHA-256");
            List<Resource> arquivos = arquivos();
            if (arquivos.isEmpty()) {
                throw new IllegalStateException(
                        "Not one file of the pages was found: their version would never change.");
            }
            for (Resource arquivo : arquivos) {
                resumo.update(nome(arquivo).getBytes(StandardCharsets.UTF_8));
                try (InputStream conteudo = new DigestInputStream(arquivo.getInputStream(), resumo)) {
                    conteudo.transferTo(OutputStream.nullOutputStream());
                }
            }
            BIBLIOTECAS.forEach(uma -> resumo.update(uma.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(resumo.digest()).substring(0, LETRAS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Resource> arquivos() throws IOException {
        var lugares = new PathMatchingResourcePatternResolver(VersaoDaTela.class.getClassLoader());
        return Stream.of(
                        "static/**/*.*",
                        EstiloNosApps.PASTA + "*/styles/*.css",
                        EstiloNosApps.PASTA + "*/locales/*.json")
                .flatMap(onde -> {
                    try {
                        return Arrays.stream(lugares.getResources("classpath*:/" + onde));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .sorted(Comparator.comparing(VersaoDaTela::nome))
                .toList();
    }

    private static String nome(Resource arquivo) {
        try {
            String lugar = arquivo.getURL().toString();
            return lugar.substring(Math.max(lugar.lastIndexOf("/static/"), lugar.lastIndexOf("/app/")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A library our scripts import, which its dependency alone gives a version. */
    record Biblioteca(String nome, String versao, String lugar) {

        private static Biblioteca lida(String nome, String grupo, String artefato, String pasta) {
            try {
                Properties doJar = PropertiesLoaderUtils.loadProperties(
                        new ClassPathResource("META-INF/maven/%s/%s/pom.properties".formatted(grupo, artefato)));
                String versao = doJar.getProperty("version");
                return new Biblioteca(
                        nome,
                        versao,
                        "classpath:/META-INF/resources/%s/%s/%s/dist/".formatted(pasta, artefato, versao));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
