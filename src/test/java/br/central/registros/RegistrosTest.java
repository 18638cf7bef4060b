package br.central.registros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.central.catalogo.Motivos;
import br.central.catalogo.SituacaoView;
import br.central.catalogo.Situacoes;
import br.central.comum.Recusa;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.context.support.WithMockUser;

/** Whatever the register: who may, what is refused, what is remembered of a change, and how it is undone. */
@TesteDeIntegracao
@WithMockUser(
        username = "analista",
        authorities = {"USUARIO_INTERNO", "PUBLICAR_MODELOS"})
class RegistrosTest {

    private static final String ABERTA = "SOLICITACAO:AGRUPADA";

    @Autowired
    Registros registros;

    @Autowired
    RegistrosEmCadaNo no;

    @Autowired
    MudancasDosRegistros mudancas;

    @Autowired
    Situacoes situacoes;

    @Autowired
    Motivos motivos;

    @Autowired
    JdbcClient banco;

    private FichaDeRegistro motivoNovo(String codigo) {
        return registros.incluir("motivos", Map.of("codigo", codigo, "descricao", "Motivo " + codigo, "ativo", "true"));
    }

    private static Map<String, String> com(FichaDeRegistro ficha, String campo, String valor) {
        Map<String, String> valores = new HashMap<>(ficha.valores());
        valores.put(campo, valor);
        return valores;
    }

    @Test
    @WithMockUser(
            username = "atendente",
            authorities = {"USUARIO_INTERNO", "ATENDER"})
    void semODireitoNadaSeLeNemSeMuda() {
        assertThat(registros.abertos()).isEmpty();
        assertThatThrownBy(() -> registros.listar("situacoes", "", false))
                .isInstanceOf(Recusa.SemPermissao.class)
                .hasMessageContaining("PUBLICAR_MODELOS");
        assertThatThrownBy(() -> registros.incluir("motivos", Map.of())).isInstanceOf(Recusa.SemPermissao.class);
        assertThatThrownBy(() -> registros.alterar("situacoes", ABERTA, 0, Map.of()))
                .isInstanceOf(Recusa.SemPermissao.class);
        assertThatThrownBy(() -> registros.desfazer("situacoes", ABERTA, 0)).isInstanceOf(Recusa.SemPermissao.class);
        assertThatThrownBy(() -> registros.historico("situacoes", ABERTA)).isInstanceOf(Recusa.SemPermissao.class);
    }

    @Test
    void aMudancaValeNaHoraELembraQuemDeQueParaQueESeDesfaz() {
        FichaDeRegistro antes = registros.exigir("situacoes", ABERTA);
        FichaDeRegistro depois = registros.alterar("situacoes", ABERTA, antes.versao(), com(antes, "cor", "#123456"));
        assertThat(situacoes.exigir(SituacaoView.Escopo.SOLICITACAO, "AGRUPADA").cor())
                .isEqualTo("#123456");
        MudancaDeRegistro mudanca = registros.historico("situacoes", ABERTA).get(0);
        assertThat(mudanca.ato()).isEqualTo(MudancaDeRegistro.Ato.ALTERACAO);
        assertThat(mudanca.quem()).isNotEqualTo("analista").contains(" ");
        assertThat(mudanca.campos()).containsExactly(new MudancaDeRegistro.Campo("Cor", antes.valor("cor"), "#123456"));

        FichaDeRegistro desfeita = registros.desfazer("situacoes", ABERTA, depois.versao());
        assertThat(desfeita.valores()).isEqualTo(antes.valores());
        FichaDeRegistro refeita = registros.desfazer("situacoes", ABERTA, desfeita.versao());
        assertThat(refeita.valor("cor")).isEqualTo("#123456");
        registros.desfazer("situacoes", ABERTA, refeita.versao());
    }

    @Test
    void oQueSeVeNaoECorNemNomeNemOutraOpcaoERecusadoNoSeuCampo() {
        FichaDeRegistro antes = registros.exigir("situacoes", ABERTA);
        for (Map<String, String> mudanca : List.of(
                Map.of("nome", ""),
                Map.of("nome", "x".repeat(61)),
                Map.of("cor", "vermelho"),
                Map.of("cor", "#ffffff"),
                Map.of("situacaoBeneficiario", "FELIZ"))) {
            Map<String, String> valores = new HashMap<>(antes.valores());
            valores.putAll(mudanca);
            Recusa.RegraNaoAtendida recusa = catchThrowableOfType(
                    Recusa.RegraNaoAtendida.class,
                    () -> registros.alterar("situacoes", ABERTA, antes.versao(), valores));
            assertThat(recusa.erros()).extracting(Recusa.Erro::campo).containsExactlyElementsOf(mudanca.keySet());
        }
        assertThat(registros.exigir("situacoes", ABERTA)).isEqualTo(antes);
    }

    @Test
    void oQueEFixoNaoMudaPorNenhumaPorta() {
        FichaDeRegistro antes = registros.exigir("situacoes", ABERTA);
        registros.alterar("situacoes", ABERTA, antes.versao(), com(antes, "finaliza", "true"));
        assertThat(registros.exigir("situacoes", ABERTA)).isEqualTo(antes);
        assertThatThrownBy(() -> registros.incluir("situacoes", Map.of("nome", "Nova", "cor", "#123456")))
                .isInstanceOf(Recusa.EstadoNaoPermite.class);
    }

    @Test
    void quemAbriuAntesDeOutroGravarVeQuemMudouOQue() {
        FichaDeRegistro vista = motivoNovo("m-" + Sorte.uuid());
        registros.alterar("motivos", vista.chave(), vista.versao(), com(vista, "descricao", "Descrição de outra"));
        Recusa.Conflito conflito = catchThrowableOfType(
                Recusa.Conflito.class,
                () -> registros.alterar("motivos", vista.chave(), vista.versao(), com(vista, "descricao", "Minha")));
        assertThat(conflito.alteradoPor()).contains(" ");
        assertThat(conflito.conflitos())
                .containsExactly(new Recusa.Conflito.Versoes("Descrição", "Descrição de outra", "Minha"));
        assertThatThrownBy(() -> registros.desfazer("motivos", vista.chave(), vista.versao()))
                .isInstanceOf(Recusa.Conflito.class);
    }

    @Test
    void umMotivoNovoEOferecidoNaHoraESaiSemSumir() {
        FichaDeRegistro novo = motivoNovo("m-" + Sorte.uuid());
        assertThat(motivos.de(null)).extracting("codigo").contains(novo.chave());
        assertThat(registros.listar("motivos", "MOTIVO " + novo.chave().toUpperCase(), true))
                .containsExactly(novo);
        assertThatThrownBy(() -> motivoNovo(novo.chave()))
                .isInstanceOfSatisfying(
                        Recusa.RegraNaoAtendida.class,
                        recusa -> assertThat(recusa.erros().get(0).campo()).isEqualTo("codigo"));

        FichaDeRegistro fora = registros.desfazer("motivos", novo.chave(), novo.versao());
        assertThat(fora.valor("ativo")).isEmpty();
        assertThat(motivos.de(null)).extracting("codigo").doesNotContain(novo.chave());
        assertThat(registros.listar("motivos", novo.chave(), true)).isEmpty();
        assertThat(registros.listar("motivos", novo.chave(), false)).containsExactly(fora);
    }

    /** As if another node had done it: the row and the number that grows, and nothing told to this one. */
    @Test
    void oQueOutroNoMudouSeVe() {
        FichaDeRegistro novo = motivoNovo("m-" + Sorte.uuid());
        no.conferir();
        assertThat(motivos.de(null)).extracting("codigo").contains(novo.chave());
        banco.sql("update motivo set ativo = false where codigo = ?")
                .param(novo.chave())
                .update();
        mudancas.gravar(
                "motivos", novo.chave(), MudancaDeRegistro.Ato.ALTERACAO, Map.of("ativo", "true"), Map.of("ativo", ""));
        no.conferir();
        assertThat(motivos.de(null)).extracting("codigo").doesNotContain(novo.chave());
    }

    @Test
    void oDireitoConcedidoEORetiradoValem() {
        assertThat(registros.abertos()).extracting(DescricaoDeRegistro::codigo).contains("situacoes", "motivos");
        SecurityContextHolder.getContext()
                .setAuthentication(new TestingAuthenticationToken("analista", "", "USUARIO_INTERNO"));
        assertThat(registros.abertos()).isEmpty();
    }
}
