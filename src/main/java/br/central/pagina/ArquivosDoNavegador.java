package br.central.pagina;

import br.central.pagina.VersaoDaTela.Biblioteca;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistration;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceTransformer;
import org.springframework.web.servlet.resource.TransformedResource;

/**
 * Our scripts and styles and the libraries they import, at addresses that tell their version: asked for once. The same are
 * at addresses that do not, for who cannot know it; there a browser asks whether what it keeps is still the one.
 */
@Configuration(proxyBeanMethods = false)
class ArquivosDoNavegador implements WebMvcConfigurer {

    private static final String CONFIGURACAO = "/camunda/app/*/scripts/config.js";

    /** How bpmn.io calls its files that are ready for use. */
    private static final String PARA_QUALQUER_UM = ".production.min.js";

    private static final CacheControl PARA_SEMPRE =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final VersaoDaTela versao;

    ArquivosDoNavegador(VersaoDaTela versao) {
        this.versao = versao;
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry arquivos) {
        arquivos.addResourceHandler(versao.raiz() + "/**")
                .addResourceLocations("classpath:/static/")
                .setCacheControl(PARA_SEMPRE);
        arquivos.addResourceHandler(versao.raiz() + EstiloNosApps.FOLHAS)
                .addResourceLocations("classpath:/" + EstiloNosApps.PASTA)
                .setCacheControl(PARA_SEMPRE);
        for (Biblioteca uma : VersaoDaTela.BIBLIOTECAS) {
            biblioteca(arquivos, versao.raiz(), uma).setCacheControl(PARA_SEMPRE);
            biblioteca(arquivos, "", uma)
                    .setCacheControl(CacheControl.noCache())
                    .setEtagGenerator(arquivo -> '"' + uma.versao() + '"');
        }
        arquivos.addResourceHandler("/camunda/app/*/locales/*.json")
                .addResourceLocations("classpath:/" + EstiloNosApps.PASTA)
                .setCacheControl(CacheControl.noCache().cachePrivate());
        arquivos.addResourceHandler(CONFIGURACAO)
                .addResourceLocations("classpath:/" + EstiloNosApps.PASTA)
                .resourceChain(true)
                .addTransformer(comVersao());
    }

    private static ResourceHandlerRegistration biblioteca(
            ResourceHandlerRegistry arquivos, String raiz, Biblioteca uma) {
        ResourceHandlerRegistration lugar =
                arquivos.addResourceHandler(raiz + "/js/" + uma.nome() + "/**").addResourceLocations(uma.lugar());
        lugar.resourceChain(true).addTransformer(comoModulo());
        return lugar;
    }

    /** What was built for any loader is imported like the rest: otherwise it would give itself to the web apps' own loader. */
    private static ResourceTransformer comoModulo() {
        return (pedido, arquivo, cadeia) -> {
            Resource original = cadeia.transform(pedido, arquivo);
            String nome = original.getFilename();
            if (nome == null || !nome.endsWith(PARA_QUALQUER_UM)) {
                return original;
            }
            return new TransformedResource(
                    original,
                    ("const module = { exports: {} };\nconst exports = module.exports;\n"
                                    + original.getContentAsString(StandardCharsets.UTF_8)
                                    + "\nexport default module.exports;\n")
                            .getBytes(StandardCharsets.UTF_8));
        };
    }

    /** The one script the web apps ask for anew each time: it tells them where ours are. */
    private ResourceTransformer comVersao() {
        return (pedido, arquivo, cadeia) -> {
            Resource original = cadeia.transform(pedido, arquivo);
            return new TransformedResource(original, apontando(original).getBytes(StandardCharsets.UTF_8));
        };
    }

    private String apontando(Resource arquivo) throws IOException {
        return arquivo.getContentAsString(StandardCharsets.UTF_8).replace("../js/", ".." + versao.raiz() + "/js/");
    }
}
