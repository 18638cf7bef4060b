package br.central.seguranca.login;

import br.central.seguranca.PortaPropria;
import br.central.seguranca.Trilha;
import jakarta.servlet.http.HttpServletRequest;
import org.camunda.bpm.engine.AuthorizationService;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

@Component
class PortaDeFora implements PortaPropria {

    private static final String CSRF = "-CSRF";
    private static final String PAGINA = "-PAGINA";

    private final Trilha trilha;
    private final EnderecosSemDados enderecos;
    private final AuthorizationService autorizacoes;

    PortaDeFora(Trilha trilha, EnderecosSemDados enderecos, AuthorizationService autorizacoes) {
        this.trilha = trilha;
        this.enderecos = enderecos;
        this.autorizacoes = autorizacoes;
    }

    @Override
    public void preparar(HttpSecurity http, String nome, String caminho) throws Exception {
        http.csrf(csrf -> csrf.csrfTokenRepository(TokenCsrf.repositorio(nome + CSRF, caminho))
                        .csrfTokenRequestHandler(new TokenCsrf()))
                .requestCache(cache -> cache.requestCache(paginaPedida(nome, caminho)))
                .headers(Cabecalhos::escrever)
                .addFilterBefore(new VeOsPedidos(trilha, enderecos, autorizacoes), ExceptionTranslationFilter.class);
    }

    @Override
    public String origem(HttpServletRequest pedido) {
        return EnderecoDeOrigem.rede(pedido.getRemoteAddr());
    }

    @Override
    public RequestCache paginaPedida(String nome, String caminho) {
        return new PaginaPedida(new CookieDaEntrada(nome + PAGINA, caminho), CadeiasDeSeguranca.PAGINA);
    }
}
