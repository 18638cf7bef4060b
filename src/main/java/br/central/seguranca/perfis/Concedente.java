package br.central.seguranca.perfis;

import br.central.seguranca.Perfil;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.springframework.stereotype.Component;

/** Writes an authorization of the engine unless there is one of that resource for that group already. */
@Component
class Concedente {

    private final AuthorizationService autorizacoes;

    Concedente(AuthorizationService autorizacoes) {
        this.autorizacoes = autorizacoes;
    }

    void conceder(Perfil perfil, Resource recurso, String id, Permission... permissoes) {
        boolean existe = autorizacoes
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GRANT)
                        .groupIdIn(perfil.grupo())
                        .resourceType(recurso)
                        .resourceId(id)
                        .count()
                > 0;
        if (!existe) {
            Authorization nova = autorizacoes.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            nova.setGroupId(perfil.grupo());
            salvar(nova, recurso, id, permissoes);
        }
    }

    void concederATodos(Resource recurso, String id, Permission... permissoes) {
        boolean existe = autorizacoes
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GLOBAL)
                        .resourceType(recurso)
                        .resourceId(id)
                        .count()
                > 0;
        if (!existe) {
            salvar(autorizacoes.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL), recurso, id, permissoes);
        }
    }

    private void salvar(Authorization nova, Resource recurso, String id, Permission... permissoes) {
        nova.setResource(recurso);
        nova.setResourceId(id);
        nova.setPermissions(permissoes);
        autorizacoes.saveAuthorization(nova);
    }
}
