package br.central.cockpit;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** Asks the engine itself: what Cockpit shows and what the engine refuses come from the same rights. */
@Component
class DireitosNoMotor {

    private final AuthorizationService direitos;
    private final IdentityService identidades;

    DireitosNoMotor(AuthorizationService direitos, IdentityService identidades) {
        this.direitos = direitos;
        this.identidades = identidades;
    }

    List<AcaoDoMotor> de(String login) {
        List<String> grupos = identidades.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
        return Arrays.stream(AcaoDoMotor.values())
                .filter(acao ->
                        direitos.isUserAuthorized(login, grupos, acao.permissao(), acao.recurso(), Authorization.ANY))
                .toList();
    }
}
