package br.central.cadastros;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a group keeps from its members, nobody who has it not gives back by putting them out of the group. */
@TesteDeIntegracao
class DireitoVedadoTest {

    private static final String SENHA = "Girassol-amarelo-4821";

    @LocalServerPort
    int porta;

    String sorte = Sorte.uuid().toString().substring(0, 8);
    String cadastra = "c" + sorte;
    String da = "d" + sorte;
    String veda = "v" + sorte;
    String outroVeda = "w" + sorte;
    String quemCadastra = "qc" + sorte;
    String colega = "co" + sorte;
    Navegador admin;

    @BeforeEach
    void quatroGruposEDuasPessoas() {
        admin = Navegador.comCredencial(porta, "admin", "demo");
        for (String grupo : List.of(cadastra, da, veda, outroVeda)) {
            feito(admin.post(
                    "/api/cadastros/grupos",
                    "{\"codigo\":\"%1$s\",\"nome\":\"Grupo %1$s\",\"atuacao\":\"RESPONDE\"}".formatted(grupo)));
        }
        direito("CADASTRAR_GRUPOS", cadastra, "CONCEDIDO");
        direito("INCLUIR_ANEXO", da, "CONCEDIDO");
        direito("INCLUIR_ANEXO", veda, "VEDADO");
        pessoa(quemCadastra, cadastra);
        pessoa(colega, da);
        incluir(da, quemCadastra);
        incluir(veda, quemCadastra);
        incluir(veda, colega);
    }

    @Test
    void ninguemSaiDoVetoNemTiraDeleQuemVoltariaAPoder() {
        Navegador dela = Navegador.comCredencial(porta, quemCadastra, SENHA);
        for (String quem : List.of(quemCadastra, colega)) {
            HttpResponse<String> recusada = retirar(dela, veda, quem);
            assertThat(recusada.statusCode()).isEqualTo(403);
            assertThat(recusada.body())
                    .contains(
                            "voltaria a poder o que ele veda",
                            "Ninguém concede o que não pode. Falta a você: INCLUIR_ANEXO");
        }
        assertThat(retirar(admin, veda, colega).statusCode()).isEqualTo(204);
    }

    @Test
    void oQueOutroGrupoAindaVedaOuNinguemDaNaoVolta() {
        direito("INCLUIR_ANEXO", outroVeda, "VEDADO");
        incluir(outroVeda, colega);
        Navegador dela = Navegador.comCredencial(porta, quemCadastra, SENHA);
        assertThat(retirar(dela, veda, colega).statusCode()).isEqualTo(204);
        assertThat(retirar(dela, outroVeda, colega).statusCode()).isEqualTo(403);
        assertThat(retirar(dela, da, colega).statusCode()).isEqualTo(204);
        assertThat(retirar(dela, outroVeda, colega).statusCode()).isEqualTo(204);
        assertThat(dela.enviar("PUT", "/api/cadastros/grupos/" + da + "/membros/" + colega)
                        .statusCode())
                .isEqualTo(403);
    }

    /** Out of use, a group keeps what it keeps; and it does not vanish with people in it. */
    @Test
    void oVetoNaoCaiComOGrupo() {
        Navegador dela = Navegador.comCredencial(porta, quemCadastra, SENHA);
        assertThat(dela.excluir("/api/cadastros/grupos/" + veda).statusCode()).isEqualTo(409);
        feito(dela.put(
                "/api/cadastros/grupos/" + veda,
                "{\"nome\":\"Grupo %s\",\"ativo\":false,\"versao\":0}".formatted(veda)));
        assertThat(retirar(dela, veda, quemCadastra).statusCode()).isEqualTo(403);
        assertThat(admin.get("/api/cadastros/pessoas/" + colega + "/direitos").body())
                .containsPattern("\"permissao\":\"INCLUIR_ANEXO\"[^}]*\"pode\":false");
    }

    private static HttpResponse<String> retirar(Navegador quem, String grupo, String login) {
        return quem.excluir("/api/cadastros/grupos/" + grupo + "/membros/" + login);
    }

    private void incluir(String grupo, String login) {
        feito(admin.enviar("PUT", "/api/cadastros/grupos/" + grupo + "/membros/" + login));
    }

    private void pessoa(String login, String grupo) {
        feito(admin.post(
                "/api/cadastros/pessoas",
                "{\"nome\":\"Nova\",\"login\":\"%s\",\"senha\":\"%s\",\"grupo\":\"%s\"}"
                        .formatted(login, SENHA, grupo)));
    }

    private void direito(String permissao, String grupo, String para) {
        feito(admin.put(
                "/api/cadastros/direitos/" + permissao + "/grupos/" + grupo,
                "{\"de\":\"NADA\",\"para\":\"%s\"}".formatted(para)));
    }

    private static void feito(HttpResponse<String> resposta) {
        assertThat(resposta.statusCode()).as(resposta.body()).isBetween(200, 204);
    }
}
