package br.central.seguranca.perfis;

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

    void conceder(String grupo, Resource recurso, String id, Permission... permissoes) {
        boolean existe = autorizacoes
                        .createAuthorizationQuery()
                        .authorizationType(Authorization.AUTH_TYPE_GRANT)
                        .groupIdIn(grupo)
                        .resourceType(recurso)
                        .resourceId(id)
                        .count()
                > 0;
        if (!existe) {
            Authorization nova = autorizacoes.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            nova.setGroupId(grupo);
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

    void retirar(String grupo) {
        autorizacoes
                .createAuthorizationQuery()
                .groupIdIn(grupo)
                .list()
                .forEach(uma -> autorizacoes.deleteAuthorization(uma.getId()));
    }

    private void salvar(Authorization nova, Resource recurso, String id, Permission... permissoes) {
        nova.setResource(recurso);
        nova.setResourceId(id);
        nova.setPermissions(permissoes);
        autorizacoes.saveAuthorization(nova);
    }
}
