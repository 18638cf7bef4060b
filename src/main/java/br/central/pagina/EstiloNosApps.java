package br.central.pagina;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The pages of the engine's web apps link our style sheet with the version of the engine, which stays when the style changes:
 * they are given its own address.
 */
class EstiloNosApps extends OncePerRequestFilter {

    static final String PASTA = "META-INF/resources/webjars/camunda/app/";
    static final String FOLHAS = "/apps/*/styles/user-styles.css";

    private static final Pattern LIGACAO =
            Pattern.compile("href=\"/camunda/app/(\\w+)/styles/user-styles\\.css\\?[^\"]*\"");

    private static final int DEPOIS_DA_SEGURANCA = 200;

    private final VersaoDaTela versao;

    EstiloNosApps(VersaoDaTela versao) {
        this.versao = versao;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest pedido) {
        return !pedido.getRequestURI().endsWith("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        var pagina = new ContentCachingResponseWrapper(resposta);
        cadeia.doFilter(pedido, pagina);
        byte[] conteudo = pagina.getContentAsByteArray();
        if (conteudo.length > 0) {
            byte[] nossa =
                    comVersao(new String(conteudo, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
            pagina.resetBuffer();
            pagina.getOutputStream().write(nossa);
        }
        pagina.copyBodyToResponse();
    }

    String comVersao(String pagina) {
        return LIGACAO.matcher(pagina).replaceAll("href=\"" + versao.raiz() + FOLHAS.replace("*", "$1") + '"');
    }

    @Configuration(proxyBeanMethods = false)
    static class Registro {

        /** Before the engine's own, which writes the pages, and after who says that they may be seen. */
        @Bean
        FilterRegistrationBean<EstiloNosApps> estiloNosApps(VersaoDaTela versao) {
            var registro = new FilterRegistrationBean<>(new EstiloNosApps(versao));
            registro.addUrlPatterns("/camunda/app/*");
            registro.setOrder(DEPOIS_DA_SEGURANCA);
            return registro;
        }
    }
}
