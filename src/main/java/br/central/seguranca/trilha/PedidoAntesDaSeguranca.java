package br.central.seguranca.trilha;

import br.central.seguranca.Trilha;
import java.time.Clock;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;

/** The request is known to the trail from before the login on; the stock filter for it comes after. */
@Configuration(proxyBeanMethods = false)
class PedidoAntesDaSeguranca {

    private static final int ANTES_DA_SEGURANCA = -105;

    @Bean
    FilterRegistrationBean<VistosNoPedido> vistosNoPedido(Trilha trilha, Clock relogio) {
        var registro = new FilterRegistrationBean<>(new VistosNoPedido(trilha, relogio));
        registro.setOrder(ANTES_DA_SEGURANCA + 1);
        return registro;
    }

    @Bean
    FilterRegistrationBean<RequestContextFilter> pedidoConhecido() {
        var registro = new FilterRegistrationBean<>(new RequestContextFilter());
        registro.setName("requestContextFilter");
        registro.setOrder(ANTES_DA_SEGURANCA);
        return registro;
    }
}
