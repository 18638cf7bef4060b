package br.central.seguranca.login;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.seguranca.Permissao;
import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@TesteDeIntegracao
class AcessosTest {

    @LocalServerPort
    int porta;

    @Autowired
    Acessos acessos;

    @Autowired
    IdentityService identidade;

    @Autowired
    JdbcClient banco;

    @Autowired
    Clock relogio;

    @ParameterizedTest
    @CsvSource({
        "atendente, ATENDER, true",
        "atendente, ALTERAR_PRAZO, false",
        "atendente, ACESSAR_CONTEUDO_RESTRITO, false",
        "atendente, PUBLICAR_MODELOS, false",
        "financeiro, RESPONDER_DEMANDA, true",
        "financeiro, ATENDER, false",
        "supervisor, ALTERAR_PRAZO, true",
        "supervisor, EXCLUIR, true",
        "supervisor, TRATAR_RECLAMACAO, false",
        "ouvidor, TRATAR_RECLAMACAO, true",
        "ouvidor, ACESSAR_CONTEUDO_RESTRITO, true",
        "gestor, VER_INDICADORES, true",
        "gestor, ATENDER, false",
        "analista, PUBLICAR_MODELOS, true",
        "analista, ACESSAR_CONTEUDO_RESTRITO, false"
    })
    void cadaPerfilTemOsSeusDireitos(String login, Permissao permissao, boolean tem) {
        assertThat(acessos.agora(login).orElseThrow().permissoes().contains(permissao))
                .isEqualTo(tem);
    }

    @Test
    void administradorTemTodosOsDireitos() {
        assertThat(acessos.agora("admin").orElseThrow().permissoes()).isEqualTo(EnumSet.allOf(Permissao.class));
    }

    @Test
    void usuarioSemGrupoNaoTemDireitos() {
        assertThat(acessos.agora(criar()).orElseThrow().permissoes()).isEmpty();
    }

    @Test
    void direitosGravadosExistemComoPermissao() {
        List<String> gravados = banco.sql("select distinct permissao from permissao_perfil")
                .query(String.class)
                .list();

        assertThat(gravados)
                .isNotEmpty()
                .allSatisfy(nome -> assertThat(Permissao.valueOf(nome)).isNotNull());
    }

    @Test
    void usuarioExcluidoPerdeASessao() {
        String login = criar();
        Navegador navegador = Navegador.anonimo(porta);
        navegador.entrar(login, "demo");
        assertThat(navegador.get("/camunda/app/welcome/default/").statusCode()).isEqualTo(200);

        identidade.deleteUser(login);
        acessos.agora(login);

        assertThat(navegador.get("/camunda/app/welcome/default/").statusCode()).isEqualTo(302);
    }

    @Test
    void grupoTiradoEncerraASessao() {
        String login = criar();
        identidade.createMembership(login, "camunda-admin");
        Navegador navegador = Navegador.anonimo(porta);
        navegador.entrar(login, "demo");
        assertThat(navegador.get("/actuator/info").statusCode()).isEqualTo(200);

        identidade.deleteMembership(login, "camunda-admin");
        acessos.agora(login);

        assertThat(navegador.get("/actuator/info").statusCode()).isEqualTo(401);
    }

    @Test
    void direitoTiradoDoPerfilEncerraASessao() {
        String login = criar();
        Group grupo = identidade.newGroup("g" + login);
        identidade.saveGroup(grupo);
        identidade.createMembership(login, grupo.getId());
        banco.sql("insert into permissao_perfil (grupo, permissao) values (:grupo, 'VER_INDICADORES')")
                .param("grupo", grupo.getId())
                .update();
        Navegador navegador = Navegador.anonimo(porta);
        navegador.entrar(login, "demo");
        assertThat(navegador.get("/actuator/prometheus").statusCode()).isEqualTo(200);

        banco.sql("delete from permissao_perfil where grupo = :grupo")
                .param("grupo", grupo.getId())
                .update();
        acessos.agora(login);

        assertThat(navegador.get("/actuator/prometheus").statusCode()).isEqualTo(401);
    }

    private String criar() {
        String login = "a" + Sorte.uuid().toString().substring(0, 8);
        User usuario = identidade.newUser(login);
        usuario.setPassword("demo");
        identidade.saveUser(usuario);
        return login;
    }
}
