package br.central.atendimento.processo;

import br.central.comum.Recusa;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The users and groups work can be handed to. */
@Component
public class Equipes {

    private final IdentityService identidades;
    private final Motor motor;

    Equipes(IdentityService identidades, Motor motor) {
        this.identidades = identidades;
        this.motor = motor;
    }

    /** @throws Recusa.RegraNaoAtendida when there is no such group */
    public void exigirGrupo(String grupo) {
        long quantos =
                motor.falar(() -> identidades.createGroupQuery().groupId(grupo).count());
        if (quantos == 0) {
            throw Recusa.RegraNaoAtendida.campo("grupo", "Não há o grupo " + grupo + ".");
        }
    }

    /** @throws Recusa.RegraNaoAtendida when there is no such user */
    public void exigirUsuario(String usuario) {
        long quantos =
                motor.falar(() -> identidades.createUserQuery().userId(usuario).count());
        if (quantos == 0) {
            throw Recusa.RegraNaoAtendida.campo("usuario", "Não há o usuário " + usuario + ".");
        }
    }
}
