package br.central.comunicacao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import br.central.comum.EnderecoPublico;
import br.central.comum.Recusa;
import br.central.seguranca.UsuarioAtual;
import br.central.teste.Como;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

/** The messages of the demonstration with their links, for the administration, and nowhere else. */
@TesteDeIntegracao
class CaixaDeDesenvolvimentoTest {

    @Autowired
    Mensagens mensagens;

    @Autowired
    MensagemRepository repositorio;

    @Autowired
    UsuarioAtual usuario;

    @Autowired
    SegredosNosTextos segredos;

    @Autowired
    EnderecoPublico endereco;

    @Autowired
    Como como;

    @Autowired
    MockMvc mvc;

    private final String protocolo = Sorte.uuid().toString().substring(0, 20);

    @Test
    void osLinksLevamAEsteServidorSejaQualForOSeuEndereco() {
        String link = endereco.noPortal("/recebi/AAAAAAAAAAAAAAAAAAAAAA.0000");
        mensagens.enfileirar(NovaMensagem.email(
                "ana@example.com",
                new Modelos.Texto("Protocolo", "Confirmar que recebi: " + link + ".\nhttps://outro.example.com/x"),
                protocolo));

        var minha = new CaixaDeDesenvolvimento(repositorio, usuario, segredos, endereco)
                .ultimas(Canal.EMAIL).stream()
                        .filter(uma -> protocolo.equals(uma.mensagem().protocolo()))
                        .findFirst()
                        .orElseThrow();

        assertThat(minha.pedacos())
                .filteredOn(um -> um.caminho() != null)
                .singleElement()
                .satisfies(um -> assertThat(um.caminho()).isEqualTo("/portal/recebi/AAAAAAAAAAAAAAAAAAAAAA.0000"));
        assertThat(mensagens.doProtocolo(protocolo).get(0).corpo()).contains("/portal/recebi/…");
    }

    @Test
    void foraDaAdministracaoEForaDaDemonstracaoNaoHa() throws Exception {
        CaixaDeDesenvolvimento caixa = new CaixaDeDesenvolvimento(repositorio, usuario, segredos, endereco);

        assertThatThrownBy(() -> como.usuario("supervisor", () -> caixa.ultimas(null)))
                .isInstanceOf(Recusa.SemPermissao.class);
        mvc.perform(get("/caixa-de-desenvolvimento")
                        .with(SecurityMockMvcRequestPostProcessors.user("admin")
                                .authorities(AuthorityUtils.createAuthorityList(
                                        "GRUPO_camunda-admin", "ADMINISTRAR_LOGINS"))))
                .andExpect(status().isNotFound());
    }
}
