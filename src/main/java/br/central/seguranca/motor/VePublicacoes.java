package br.central.seguranca.motor;

import br.central.engine.DepoisDePublicar;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes down in the trail each file that somebody published, once it was accepted. */
@Component
class VePublicacoes extends DepoisDePublicar {

    private final ObjectProvider<Trilha> trilha;

    /** Asked for later, because the engine is built with this. */
    VePublicacoes(ObjectProvider<Trilha> trilha) {
        this.trilha = trilha;
    }

    @Override
    protected void publicado(DeploymentEntity implantacao, String quem) {
        implantacao
                .getResources()
                .values()
                .forEach(arquivo -> trilha.getObject()
                        .anotar(
                                AtoVigiado.PUBLICACAO,
                                Trilha.Desfecho.FEITO,
                                quem,
                                implantacao.getId() + " " + arquivo.getName()));
    }
}
