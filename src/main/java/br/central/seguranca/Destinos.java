package br.central.seguranca;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** The users and groups work can be handed to, by the names people know them by. */
@Component
public class Destinos {

    private static final int MAXIMO = 500;

    /** Somebody work can be handed to. */
    public record Destino(String codigo, String nome) {}

    private final IdentityService identidades;
    private final Operadores operadores;
    private final Grupos grupos;
    private final UsuarioAtual usuario;

    Destinos(IdentityService identidades, Operadores operadores, Grupos grupos, UsuarioAtual usuario) {
        this.identidades = identidades;
        this.operadores = operadores;
        this.grupos = grupos;
        this.usuario = usuario;
    }

    /**
     * Those who could work a case.
     *
     * @throws br.central.comum.Recusa.SemPermissao when who asks is in no group
     */
    public List<Destino> usuarios() {
        usuario.exigirGrupo();
        return identidades.createUserQuery().orderByUserFirstName().asc().listPage(0, MAXIMO).stream()
                .filter(um -> operadores.pode(um.getId(), Permissao.ATENDER))
                .map(um -> new Destino(um.getId(), (um.getFirstName() + " " + um.getLastName()).strip()))
                .toList();
    }

    /** Those in use that attend, supervise or hear complaints. */
    public List<Destino> paraTransferir() {
        return grupos.que(Atuacao.ATENDE).stream().map(Destinos::destino).toList();
    }

    /** Every group in use. */
    public List<Destino> grupos() {
        return grupos.todos().stream()
                .filter(Grupo::ativo)
                .map(Destinos::destino)
                .toList();
    }

    private static Destino destino(Grupo grupo) {
        return new Destino(grupo.codigo(), grupo.nome());
    }
}
