package br.central.seguranca;

import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The users and groups work can be handed to, by the names people know them by. */
@Component
public class Destinos {

    private static final int MAXIMO = 500;

    /** Somebody work can be handed to. */
    public record Destino(String codigo, String nome) {}

    private final IdentityService identidades;

    Destinos(IdentityService identidades) {
        this.identidades = identidades;
    }

    public List<Destino> usuarios() {
        return identidades.createUserQuery().orderByUserFirstName().asc().listPage(0, MAXIMO).stream()
                .map(um -> new Destino(um.getId(), (um.getFirstName() + " " + um.getLastName()).strip()))
                .toList();
    }

    /** Those that attend, supervise or hear complaints. */
    public List<Destino> paraTransferir() {
        return List.of(Perfil.ATENDIMENTO, Perfil.SUPERVISAO, Perfil.OUVIDORIA).stream()
                .map(Destinos::destino)
                .toList();
    }

    /** Every profile somebody may be in. */
    public List<Destino> grupos() {
        return Stream.of(Perfil.values()).map(Destinos::destino).toList();
    }

    private static Destino destino(Perfil perfil) {
        return new Destino(perfil.grupo(), perfil.nome());
    }
}
