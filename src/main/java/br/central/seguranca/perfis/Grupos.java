package br.central.seguranca.perfis;

import br.central.seguranca.Perfil;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/** One group of the engine per profile. */
@Component
class Grupos {

    private static final String DE_TRABALHO = "WORKFLOW";

    private final IdentityService identidade;

    Grupos(IdentityService identidade) {
        this.identidade = identidade;
    }

    void preparar() {
        Set<String> existentes =
                identidade.createGroupQuery().list().stream().map(Group::getId).collect(Collectors.toSet());
        for (Perfil perfil : Perfil.values()) {
            if (!existentes.contains(perfil.grupo())) {
                criar(perfil);
            }
        }
    }

    private void criar(Perfil perfil) {
        Group grupo = identidade.newGroup(perfil.grupo());
        grupo.setName(perfil.nome());
        grupo.setType(perfil == Perfil.ADMINISTRACAO ? Groups.GROUP_TYPE_SYSTEM : DE_TRABALHO);
        identidade.saveGroup(grupo);
    }
}
