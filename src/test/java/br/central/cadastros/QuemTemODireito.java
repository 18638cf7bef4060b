package br.central.cadastros;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.seguranca.Permissao;
import br.central.teste.Navegador;
import br.central.teste.Sorte;
import org.camunda.bpm.engine.IdentityService;

/** Somebody in two new groups, whose rights the matrix gives and takes. */
class QuemTemODireito {

    static final String NADA = "NADA";
    static final String CONCEDIDO = "CONCEDIDO";
    static final String VEDADO = "VEDADO";

    private final int porta;
    private final Navegador admin;
    private final String sufixo = Sorte.uuid().toString().substring(0, 8);
    private final String pessoa = "p" + sufixo;

    QuemTemODireito(int porta, IdentityService identidade) {
        this.porta = porta;
        admin = Navegador.comCredencial(porta, "admin", "demo");
        var nova = identidade.newUser(pessoa);
        nova.setFirstName("Pessoa");
        nova.setLastName("dos Direitos");
        nova.setPassword("demo");
        identidade.saveUser(nova);
        for (String grupo : new String[] {grupo(), outroGrupo()}) {
            admin.post(
                    "/api/cadastros/grupos",
                    "{\"codigo\":\"%s\",\"nome\":\"Grupo %s\",\"atuacao\":\"ATENDE\"}".formatted(grupo, grupo));
            admin.enviar("PUT", "/api/cadastros/grupos/" + grupo + "/membros/" + pessoa);
        }
    }

    String grupo() {
        return "d" + sufixo;
    }

    String outroGrupo() {
        return "e" + sufixo;
    }

    Navegador admin() {
        return admin;
    }

    /** A right less ends the session: the person comes in again. */
    Navegador entra() {
        return Navegador.nosApps(porta, pessoa);
    }

    void muda(Permissao direito, String grupo, String de, String para) {
        int status = admin.put(
                        "/api/cadastros/direitos/" + direito + "/grupos/" + grupo,
                        "{\"de\":\"%s\",\"para\":\"%s\"}".formatted(de, para))
                .statusCode();
        assertThat(status).as("%s de %s para %s", direito, de, para).isEqualTo(204);
    }
}
