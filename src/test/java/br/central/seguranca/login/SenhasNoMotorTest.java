package br.central.seguranca.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.comum.Recusa;
import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every way in which a password is set, and how it is stored. */
@TesteDeIntegracao
class SenhasNoMotorTest {

    private static final String BOA = "girafa azul toca violino";
    private static final String OUTRA = "violino verde sobe a serra";
    private static final String CURTA = "A senha deve ter de 12 a 128 caracteres";
    private static final String APPS = "/camunda/api/engine/engine/default";

    private final String login = "s" + Sorte.uuid().toString().substring(0, 8);

    @LocalServerPort
    int porta;

    @Autowired
    IdentityService identidade;

    @Autowired
    JdbcClient banco;

    @Test
    void pelaApiDoMotorSenhaFracaERecusadaComARegra() {
        Navegador admin = Navegador.comCredencial(porta, "admin", "demo");

        assertThat(admin.post("/engine-rest/user/create", pessoa("1"))).satisfies(recusada(CURTA));
        assertThat(admin.post("/engine-rest/user/create", pessoa("qwerty123456")))
                .satisfies(recusada("entre as mais usadas"));
        assertThat(admin.post("/engine-rest/user/create", pessoa("joaquina lima!")))
                .satisfies(recusada("fácil de adivinhar"));
        assertThat(identidade.createUserQuery().userId(login).count()).isZero();

        assertThat(admin.post("/engine-rest/user/create", pessoa(BOA)).statusCode())
                .isEqualTo(204);
        assertThat(admin.put("/engine-rest/user/" + login + "/credentials", senhaNova("curta")))
                .satisfies(recusada(CURTA));
        assertThat(admin.put("/engine-rest/user/" + login + "/credentials", senhaNova(OUTRA))
                        .statusCode())
                .isEqualTo(204);
        assertThat(identidade.checkPassword(login, OUTRA)).isTrue();
    }

    @Test
    void aMesmaSenhaSeGuardaDiferenteDeCadaUm() {
        Navegador admin = Navegador.comCredencial(porta, "admin", "demo");
        for (String um : List.of(login, login + "2")) {
            assertThat(admin.post(
                                    "/engine-rest/user/create",
                                    pessoa(BOA).replace("\"" + login + "\"", "\"" + um + "\""))
                            .statusCode())
                    .isEqualTo(204);
        }

        assertThat(banco.sql("select PWD_ from ACT_ID_USER where ID_ in (:logins)")
                        .param("logins", List.of(login, login + "2"))
                        .query(String.class)
                        .list())
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(guardada -> guardada.contains("argon2"));
    }

    @Test
    void peloAdminTambemEOFormularioMostraAsRegras() {
        Navegador admin = Navegador.logado(porta, "admin");
        admin.get("/camunda/app/admin/default/");
        String[] token = {"X-XSRF-TOKEN", admin.cookie("XSRF-TOKEN")};

        assertThat(admin.post(APPS + "/user/create", pessoa("1"), token)).satisfies(recusada(CURTA));
        assertThat(admin.get(APPS + "/identity/password-policy").body())
                .contains("PASSWORD_POLICY_CENTRAL_TAMANHO", "\"minimo\":\"12\"", "PASSWORD_POLICY_CENTRAL_DIFICIL");
        assertThat(admin.post(APPS + "/identity/password-policy", "{\"password\":\"curta\"}", token)
                        .body())
                .contains("\"valid\":false");
        assertThat(admin.post(
                                APPS + "/identity/password-policy",
                                "{\"password\":\"joaquina lima!\",\"profile\":{\"id\":\"j\",\"firstName\":\"Joaquina\","
                                        + "\"lastName\":\"Lima\"}}",
                                token)
                        .body())
                .contains("\"valid\":false");
        assertThat(admin.post(APPS + "/identity/password-policy", "{\"password\":\"" + BOA + "\"}", token)
                        .body())
                .contains("\"valid\":true");
    }

    @Test
    void peloServicoDoMotorTambem() {
        User nova = identidade.newUser(login);
        nova.setPassword("senha-antiga");

        assertThatThrownBy(() -> identidade.saveUser(nova))
                .isInstanceOf(Recusa.RegraNaoAtendida.class)
                .hasMessageContaining("fácil de adivinhar");
        assertThat(identidade.createUserQuery().userId(login).count()).isZero();
    }

    @Test
    void quemNaoTrocaASenhaNaoEPerguntado() {
        criar(BOA);
        User pessoa = identidade.createUserQuery().userId(login).singleResult();
        pessoa.setFirstName("Outro");

        identidade.saveUser(pessoa);

        assertThat(identidade.checkPassword(login, BOA)).isTrue();
    }

    @Test
    void resumoAntigoAindaValeEEReescritoQuandoSeEntra() {
        criar(BOA);
        assertThat(resumo()).startsWith("{argon2id}$argon2id$v=19$m=19456,t=2,p=1$");
        String sal = banco.sql("select SALT_ from ACT_ID_USER where ID_ = :login")
                .param("login", login)
                .query(String.class)
                .single();
        String antigo = "{SHA-512}" + new Sha512HashDigest().encrypt(BOA + sal);
        banco.sql("update ACT_ID_USER set PWD_ = :antigo where ID_ = :login")
                .param("antigo", antigo)
                .param("login", login)
                .update();

        assertThat(Navegador.comCredencial(porta, login, "errada").get("/api/x").statusCode())
                .isEqualTo(401);
        assertThat(resumo()).isEqualTo(antigo);

        assertThat(Navegador.comCredencial(porta, login, BOA).get("/api/x").statusCode())
                .isEqualTo(404);
        assertThat(resumo()).startsWith("{argon2id}");
        assertThat(Navegador.comCredencial(porta, login, BOA).get("/api/x").statusCode())
                .isEqualTo(404);
        assertThat(Navegador.anonimo(porta).entrar(login, BOA).headers().firstValue("Location"))
                .contains("/");
    }

    private static Consumer<HttpResponse<String>> recusada(String porque) {
        return resposta -> {
            assertThat(resposta.statusCode()).isEqualTo(422);
            assertThat(resposta.body()).contains(porque);
        };
    }

    private String pessoa(String senha) {
        return "{\"profile\":{\"id\":\"%s\",\"firstName\":\"Joaquina\",\"lastName\":\"Lima\"},\"credentials\":{\"password\":\"%s\"}}"
                .formatted(login, senha);
    }

    private static String senhaNova(String senha) {
        return "{\"password\":\"%s\",\"authenticatedUserPassword\":\"demo\"}".formatted(senha);
    }

    private String resumo() {
        return banco.sql("select PWD_ from ACT_ID_USER where ID_ = :login")
                .param("login", login)
                .query(String.class)
                .single();
    }

    private void criar(String senha) {
        User nova = identidade.newUser(login);
        nova.setPassword(senha);
        identidade.saveUser(nova);
    }
}
