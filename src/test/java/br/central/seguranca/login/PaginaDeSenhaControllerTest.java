package br.central.seguranca.login;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.seguranca.AtoVigiado;
import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@TesteDeIntegracao
class PaginaDeSenhaControllerTest {

    private static final String NOVA = "girafa azul toca violino";

    private final String login = "p" + Sorte.uuid().toString().substring(0, 8);

    @LocalServerPort
    int porta;

    @Autowired
    IdentityService identidade;

    @Autowired
    JdbcClient banco;

    @BeforeEach
    void pessoa() {
        User nova = identidade.newUser(login);
        nova.setFirstName("Joaquina");
        nova.setLastName("Lima");
        nova.setPassword("demo");
        identidade.saveUser(nova);
    }

    @Test
    void trocaEAsOutrasSessoesTerminam() {
        Navegador esta = Navegador.logado(porta, login);
        Navegador outra = Navegador.logado(porta, login);
        assertThat(esta.get("/senha").body()).contains("Joaquina Lima").doesNotContain(">" + login + "<");
        String antes = esta.cookie("JSESSIONID");

        HttpResponse<String> troca = trocar(esta, "demo", NOVA, NOVA);

        assertThat(troca.statusCode()).isEqualTo(302);
        assertThat(troca.headers().firstValue("Location")).contains("/senha?trocada");
        assertThat(esta.get("/senha?trocada").body()).contains("Senha trocada");
        assertThat(esta.cookie("JSESSIONID")).isNotEqualTo(antes);
        assertThat(outra.get("/senha").statusCode()).isEqualTo(302);
        assertThat(identidade.checkPassword(login, NOVA)).isTrue();
        assertThat(banco.sql("select count(*) from trilha where ato = :ato and quem = :quem")
                        .param("ato", AtoVigiado.USUARIO.name())
                        .param("quem", login)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void recusaFicaAoLadoDeCadaCampo() {
        Navegador navegador = Navegador.logado(porta, login);

        assertThat(trocar(navegador, "errada", "curta", "outra").body())
                .contains("A senha atual não confere", "de 12 a 128 caracteres", "não são iguais");
        assertThat(trocar(navegador, "demo", "joaquina2026lima", "joaquina2026lima")
                        .body())
                .contains("fácil de adivinhar")
                .doesNotContain("A senha atual não confere");
        HttpResponse<String> igual = trocar(navegador, "demo", "demo", "demo");
        assertThat(igual.statusCode()).isEqualTo(422);
        assertThat(igual.body()).contains("igual à atual");
        assertThat(identidade.checkPassword(login, "demo")).isTrue();
    }

    @Test
    void quemAdivinhaASenhaAtualEspera() {
        Navegador navegador = Navegador.logado(porta, login);
        for (int i = 0; i < TentativasDeLogin.LIMITE; i++) {
            trocar(navegador, "errada", NOVA, NOVA);
        }

        assertThat(trocar(navegador, "demo", NOVA, NOVA).body()).contains("Aguarde um minuto");
        assertThat(identidade.checkPassword(login, NOVA)).isFalse();
    }

    @Test
    void quemTemASenhaEmOutroLugarEMandadoParaLa() {
        Navegador navegador = Navegador.logado(porta, login);
        banco.sql("update ACT_ID_USER set PWD_ = null where ID_ = :login")
                .param("login", login)
                .update();

        assertThat(navegador.get("/senha").body())
                .contains("não é guardada aqui")
                .doesNotContain("<form");
        assertThat(trocar(navegador, "demo", NOVA, NOVA).statusCode()).isIn(403, 422);
    }

    @Test
    void semTokenOuSemLoginNaoSeTroca() {
        assertThat(Navegador.logado(porta, login)
                        .formulario("/senha", Map.of("atual", "demo", "nova", NOVA, "repetida", NOVA))
                        .statusCode())
                .isEqualTo(403);
        assertThat(Navegador.anonimo(porta).get("/senha").statusCode()).isEqualTo(302);
    }

    private static HttpResponse<String> trocar(Navegador navegador, String atual, String nova, String repetida) {
        String token = Navegador.tokenDe(navegador.get("/senha").body());
        return navegador.formulario(
                "/senha", Map.of("atual", atual, "nova", nova, "repetida", repetida, "_csrf", token));
    }
}
