package br.central.pagina;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * The libraries our scripts import, at addresses that do not name their version: that is said once, by the dependency, and
 * is the tag by which a browser asks whether what it keeps is still the one.
 */
@Configuration(proxyBeanMethods = false)
class BibliotecasDoNavegador implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry arquivos) {
        servir(arquivos, "/js/htmx/**", "org.webjars.npm", "htmx.org", "webjars");
        servir(arquivos, "/js/echarts/**", "org.mvnpm", "echarts", "_static");
    }

    private static void servir(
            ResourceHandlerRegistry arquivos, String endereco, String grupo, String nome, String pasta) {
        String versao = versao(grupo, nome);
        arquivos.addResourceHandler(endereco)
                .addResourceLocations("classpath:/META-INF/resources/%s/%s/%s/dist/".formatted(pasta, nome, versao))
                .setCacheControl(CacheControl.noCache())
                .setEtagGenerator(arquivo -> '"' + versao + '"');
    }

    private static String versao(String grupo, String nome) {
        try {
            Properties doJar = PropertiesLoaderUtils.loadProperties(
                    new ClassPathResource("META-INF/maven/%s/%s/pom.properties".formatted(grupo, nome)));
            return doJar.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
