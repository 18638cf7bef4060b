package br.central.tasklist;

import br.central.seguranca.Perfil;
import br.central.tasklist.PaginaDoAtendimento.Destino;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The users and groups work can be handed to, by the names people know them by. */
@Component
class Destinos {

    private static final int MAXIMO = 500;

    private final IdentityService identidades;

    Destinos(IdentityService identidades) {
        this.identidades = identidades;
    }

    List<Destino> usuarios() {
        return identidades.createUserQuery().orderByUserFirstName().asc().listPage(0, MAXIMO).stream()
                .map(um -> new Destino(um.getId(), (um.getFirstName() + " " + um.getLastName()).strip()))
                .toList();
    }

    /** Those that attend, supervise or hear complaints. */
    List<Destino> paraTransferir() {
        return List.of(Perfil.ATENDIMENTO, Perfil.SUPERVISAO, Perfil.OUVIDORIA).stream()
                .map(Destinos::destino)
                .toList();
    }

    private static Destino destino(Perfil perfil) {
        return new Destino(perfil.grupo(), perfil.nome());
    }
}
