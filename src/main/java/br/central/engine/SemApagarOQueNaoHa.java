package br.central.engine;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;

/** No task has an authorization of its own ({@link SemLinhaPorTarefa}), and so none is looked for when one ends. */
class SemApagarOQueNaoHa extends AuthorizationManager {

    static SessionFactory fabrica() {
        return new SessionFactory() {
            @Override
            public Class<?> getSessionType() {
                return AuthorizationManager.class;
            }

            @Override
            public Session openSession() {
                return new SemApagarOQueNaoHa();
            }
        };
    }

    @Override
    public void deleteAuthorizationsByResourceId(Resource recurso, String id) {
        if (recurso != Resources.TASK) {
            super.deleteAuthorizationsByResourceId(recurso, id);
        }
    }
}
