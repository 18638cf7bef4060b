package br.central.catalogo;

import static br.central.teste.Csrf.csrf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import br.central.comum.Recusa;
import br.central.registros.FichaDeRegistro;
import br.central.registros.Registros;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.web.servlet.MockMvc;

/** What the contact may authorise is looked up while a request is written, and kept as it was called. */
@TesteDeIntegracao
@WithMockUser(
        username = "analista",
        authorities = {"USUARIO_INTERNO", "PUBLICAR_MODELOS"})
class ProcedimentosTest {

    private static final String TIPO = "autorizacao/emissao-de-guia";
    private static final String PEDIDO = "/tasklist/registro/procedimentos";

    @Autowired
    Registros registros;

    @Autowired
    Procedimentos procedimentos;

    @Autowired
    Formularios formularios;

    private FichaDeRegistro incluir(String codigo, Map<String, String> demais) {
        Map<String, String> valores = new HashMap<>(demais);
        valores.put("codigo", codigo);
        valores.putIfAbsent("ativo", "true");
        return registros.incluir("procedimentos", valores);
    }

    private static String codigo() {
        return String.valueOf(80_000_000 + Sorte.inteiro(9_999_999));
    }

    @Test
    void seAchaPorCodigoOuPalavrasEnquantoVale() {
        String codigo = codigo();
        FichaDeRegistro novo = incluir(codigo, Map.of("descricao", "Artroplastia " + codigo, "autoriza", "true"));
        assertThat(procedimentos.procurar("artropl " + codigo.substring(0, 6)))
                .containsExactly(new ProcedimentoView(codigo, "Artroplastia " + codigo, true));
        assertThat(procedimentos.em(codigo + " do joelho")).isPresent();
        assertThat(procedimentos.em(codigo + "9")).isEmpty();
        Map<String, String> ate = new HashMap<>(novo.valores());
        ate.put("ate", "2020-01-01");
        registros.alterar("procedimentos", codigo, novo.versao(), ate);
        assertThat(procedimentos.em(codigo)).isEmpty();
        assertThat(procedimentos.procurar(codigo)).isEmpty();
    }

    @Test
    void oCodigoTem8AlgarismosEOPrazoNaoSeInverte() {
        assertThatThrownBy(() -> incluir("1234", Map.of("descricao", "x"))).isInstanceOf(Recusa.RegraNaoAtendida.class);
        assertThatThrownBy(
                        () -> incluir(codigo(), Map.of("descricao", "x", "desde", "2026-02-01", "ate", "2026-01-01")))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
    }

    @Test
    void oPedidoGuardaComoSeChamavaEOQueNaoHaFicaComoSeEscreveu() {
        Map<String, Object> campos = new HashMap<>(Map.of("procedimento", "41101014"));
        formularios.doTipo(TIPO).campos().stream()
                .filter(campo -> campo.obrigatorio() && !campo.codigo().equals("procedimento"))
                .forEach(campo -> campos.put(
                        campo.codigo(),
                        campo.tipo() == CampoView.Tipo.ESCOLHA
                                ? campo.opcoes().get(0)
                                : campo.tipo() == CampoView.Tipo.DATA ? "2026-01-05" : "1"));
        assertThat(formularios.validar(TIPO, campos))
                .containsEntry("procedimento", "41101014 · Ressonância magnética de crânio");
        campos.put("procedimento", "Sutura da mão");
        assertThat(formularios.validar(TIPO, campos)).containsEntry("procedimento", "Sutura da mão");
    }

    @Test
    void aMesaDizSeSeAutorizaNoContato(@Autowired MockMvc mvc) throws Exception {
        mvc.perform(post(PEDIDO)
                        .param("campos.procedimento", "10101012")
                        .with(httpBasic("atendente", "demo"))
                        .with(csrf()))
                .andExpect(content()
                        .string(allOf(
                                containsString("lista-campos.procedimento"),
                                containsString("Autoriza na central: sim"),
                                containsString("Pode ser resolvido no contato"))));
        mvc.perform(post(PEDIDO)
                        .param("campos.procedimento", "41101014 · Ressonância")
                        .with(httpBasic("atendente", "demo"))
                        .with(csrf()))
                .andExpect(content().string(containsString("Autoriza na central: não")));
        mvc.perform(post(PEDIDO)
                        .param("campos.procedimento", "nada <b>disso</b>")
                        .with(httpBasic("atendente", "demo"))
                        .with(csrf()))
                .andExpect(content().string(containsString("vai ao grupo")));
    }
}
