package br.central.operadora;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration
class OperadoraConfiguration {

    @Bean
    SistemaOperadora sistemaOperadora(OperadoraProperties propriedades, JdbcClient banco) {
        return propriedades.outroSistema() ? new OperadoraPorRest(propriedades) : new OperadoraEmbutida(banco);
    }
}
