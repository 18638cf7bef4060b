package br.central.comum;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EnderecoPublicoTest {

    @Test
    void osLinksLevamAoEnderecoDito() {
        EnderecoPublico endereco = new EnderecoPublico(" https://central.operadora.example/ ");

        assertThat(endereco.noCockpit("#/prazos"))
                .isEqualTo("https://central.operadora.example/camunda/app/cockpit/default/#/prazos");
        assertThat(endereco.doAtendimento("123"))
                .isEqualTo("https://central.operadora.example/camunda/app/tasklist/default/#/atendimento/123");
    }

    @Test
    void semEnderecoOsLinksSaoDestaMaquina() {
        assertThat(new EnderecoPublico("").noCockpit("#/")).startsWith("http://localhost:8080/camunda/");
    }

    @Test
    void quemVoltaDeForaVoltaAoEnderecoDitoEnaoAoQueOPedidoDiz() {
        assertThat(new EnderecoPublico("https://central.operadora.example/atende/").deVolta("/login?saiu"))
                .isEqualTo("https://central.operadora.example/atende/login?saiu");
        assertThat(new EnderecoPublico("").deVolta("/login?saiu")).isEqualTo("{baseUrl}/login?saiu");
    }
}
