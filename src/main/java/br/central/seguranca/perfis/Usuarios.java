package br.central.seguranca.perfis;

import br.central.seguranca.Perfil;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Creates users of the engine; leaves those that exist as they are. */
@Component
class Usuarios {

    /** In the engine's table of properties: who made this database. */
    private static final String DEMONSTRACAO = "central.demonstracao";

    private final IdentityService identidade;

    private final ManagementService gerencia;

    Usuarios(IdentityService identidade, ManagementService gerencia) {
        this.identidade = identidade;
        this.gerencia = gerencia;
    }

    boolean nenhum() {
        return identidade.createUserQuery().count() == 0;
    }

    boolean algumAdministrador() {
        return identidade
                        .createUserQuery()
                        .memberOfGroup(Perfil.ADMINISTRACAO.grupo())
                        .count()
                > 0;
    }

    boolean deDemonstracao() {
        return gerencia.getProperties().containsKey(DEMONSTRACAO);
    }

    void marcarDemonstracao() {
        if (!deDemonstracao()) {
            gerencia.setProperty(DEMONSTRACAO, "sim");
        }
    }

    boolean aceita(String login, String senha) {
        return identidade.createUserQuery().userId(login).count() > 0 && identidade.checkPassword(login, senha);
    }

    void criar(String login, String nome, String sobrenome, String senha, Perfil perfil) {
        if (identidade.createUserQuery().userId(login).count() > 0) {
            return;
        }
        User usuario = identidade.newUser(login);
        usuario.setFirstName(nome);
        usuario.setLastName(sobrenome);
        usuario.setPassword(senha);
        identidade.saveUser(usuario);
        identidade.createMembership(login, perfil.grupo());
    }
}
