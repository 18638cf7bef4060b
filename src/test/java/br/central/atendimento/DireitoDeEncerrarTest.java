package br.central.atendimento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.contrato.Resolucao;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.teste.TesteDeIntegracao;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** The right that an operator may take from its desk: to close what came by the portal or to the ouvidoria. */
@TesteDeIntegracao
class DireitoDeEncerrarTest {

    private static final Resolucao RESOLVIDO = new Resolucao("Segunda via enviada ao titular.", true);

    @Autowired
    Atendimentos atendimentos;

    @ParameterizedTest
    @EnumSource(names = {"FALE_CONOSCO", "OUVIDORIA"})
    @WithMockUser(username = "novato", authorities = "ATENDER")
    void semElaNaoEncerra(Origem origem) {
        String protocolo = atendimentos.abrir(classificado(origem)).protocolo();

        assertThatThrownBy(() -> atendimentos.resolver(protocolo, RESOLVIDO))
                .isInstanceOf(Recusa.SemPermissao.class)
                .hasMessageContaining("ENCERRAR_FALE_CONOSCO_OU_OUVIDORIA");
        assertThat(atendimentos.detalhar(protocolo).situacao()).isEqualTo(SituacaoAtendimento.ABERTO);
        assertThat(atendimentos.detalhar(protocolo).acoes()).doesNotContain("RESOLVER");
    }

    @ParameterizedTest
    @EnumSource(names = {"FALE_CONOSCO", "OUVIDORIA"})
    @WithMockUser(
            username = "veterana",
            authorities = {"ATENDER", "ENCERRAR_FALE_CONOSCO_OU_OUVIDORIA"})
    void comElaEncerra(Origem origem) {
        String protocolo = atendimentos.abrir(classificado(origem)).protocolo();

        assertThat(atendimentos.resolver(protocolo, RESOLVIDO).situacao()).isEqualTo(SituacaoAtendimento.ENCERRADO);
    }

    private static Abertura classificado(Origem origem) {
        return Abertura.por(origem).classificada("financeiro/boleto/segunda-via", null);
    }
}
