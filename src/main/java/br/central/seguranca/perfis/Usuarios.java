package br.central.seguranca.perfis;

import br.central.seguranca.Perfil;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Creates users of the engine; leaves those that exist as they are. */
@Component
class Usuarios {

    private final IdentityService identidade;

    Usuarios(IdentityService identidade) {
        this.identidade = identidade;
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
