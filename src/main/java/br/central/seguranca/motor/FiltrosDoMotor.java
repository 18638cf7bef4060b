package br.central.seguranca.motor;

import br.central.seguranca.CasosVedados;
import br.central.seguranca.UsuarioAtual;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.Filter;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.camunda.bpm.engine.rest.security.auth.impl.ContainerBasedAuthenticationProvider;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Carries the one login into the engine's web apps and REST API: after the security chain, before the engine's own filters. */
@Configuration
class FiltrosDoMotor {

    private static final int A_FRENTE = 190;
    private static final int DEPOIS_DA_SEGURANCA = 200;

    @Bean
    FilterRegistrationBean<Filter> loginNosApps() {
        var filtro = registro(new ContainerBasedAuthenticationFilter(), "/camunda/app/*", "/camunda/api/*");
        filtro.addInitParameter(
                ProcessEngineAuthenticationFilter.AUTHENTICATION_PROVIDER_PARAM,
                ContainerBasedAuthenticationProvider.class.getName());
        return filtro;
    }

    @Bean
    FilterRegistrationBean<Filter> saidaDosApps(ApplicationEventPublisher avisos) {
        return registro(new SaidaDosApps(avisos), "/camunda/api/admin/auth/user/*");
    }

    @Bean
    FilterRegistrationBean<Filter> semEval() {
        return registro(new SemEval(), "/camunda/app/admin/*", "/camunda/app/cockpit/*", "/camunda/app/welcome/*");
    }

    @Bean
    FilterRegistrationBean<Filter> arquivosDoMotor() {
        return registro(new ArquivosDoMotor(), "/camunda/*");
    }

    @Bean
    FilterRegistrationBean<Filter> porteiroDoMotor(ChamadasDoMotor chamadas) {
        return registro(new PorteiroDoMotor(chamadas), A_FRENTE, "/engine-rest/*", "/camunda/api/*");
    }

    @Bean
    FilterRegistrationBean<Filter> paginasDoMotor() {
        return registro(new PaginasDoMotor(), "/engine-rest/*", "/camunda/api/engine/*", "/camunda/api/cockpit/*");
    }

    @Bean
    FilterRegistrationBean<Filter> filaSemDesvio(UsuarioAtual usuario, ObjectMapper json) {
        return registro(new FilaSemDesvio(usuario, json), "/engine-rest/*", "/camunda/api/engine/*");
    }

    @Bean
    FilterRegistrationBean<Filter> semCasosVedados(
            UsuarioAtual usuario,
            CasosVedados casos,
            HistoryService historico,
            ManagementService trabalhos,
            ObjectMapper json) {
        var filtro = new SemCasosVedados(usuario, casos, new CasoDaInstancia(historico, trabalhos), json);
        return registro(filtro, "/engine-rest/*", "/camunda/api/engine/*", "/camunda/api/cockpit/*");
    }

    @Bean
    FilterRegistrationBean<Filter> semCriteriosVedados(UsuarioAtual usuario, CasosVedados casos, ObjectMapper json) {
        return registro(
                new SemCriteriosVedados(usuario, casos, json),
                "/engine-rest/*",
                "/camunda/api/engine/*",
                "/camunda/api/cockpit/*");
    }

    @Bean
    FilterRegistrationBean<Filter> modeloEmVigorFica(ProcessEngine motor) {
        return registro(new ModeloEmVigorFica(motor), "/engine-rest/*", "/camunda/api/engine/*");
    }

    @Bean
    FilterRegistrationBean<Filter> identidadeNoRest(IdentityService identidade, UsuarioAtual usuario) {
        return registro(new IdentidadeNoRest(identidade, usuario), "/engine-rest/*");
    }

    /** The web apps' engine API under its stock name, so that the starter leaves it to us. */
    @Bean
    ServletRegistrationBean<?> apiDosApps() {
        var servlet = new ServletRegistrationBean<>(
                new org.glassfish.jersey.servlet.ServletContainer(), "/camunda/api/engine/*");
        servlet.setName("Engine Api");
        servlet.addInitParameter("jakarta.ws.rs.Application", ApiDosApps.class.getName());
        servlet.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return servlet;
    }

    private static FilterRegistrationBean<Filter> registro(Filter filtro, String... enderecos) {
        return registro(filtro, DEPOIS_DA_SEGURANCA, enderecos);
    }

    private static FilterRegistrationBean<Filter> registro(Filter filtro, int ordem, String... enderecos) {
        var registro = new FilterRegistrationBean<>(filtro);
        registro.setName(filtro.getClass().getSimpleName());
        registro.addUrlPatterns(enderecos);
        registro.setOrder(ordem);
        return registro;
    }
}
