package br.central.seguranca.login;

import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * What a user of the engine is and may do: the groups and the rights they give.
 *
 * @param selo changes with the password
 */
record Acesso(Operador operador, Set<String> grupos, Set<Permissao> permissoes, String selo) {

    /** Held by every member of staff, in a group or not. */
    static final String INTERNO = "USUARIO_INTERNO";

    Collection<GrantedAuthority> autoridades() {
        Stream<String> nomes = Stream.of(
                        Stream.of(INTERNO),
                        grupos.stream().map(grupo -> UsuarioAtual.PREFIXO_GRUPO + grupo),
                        permissoes.stream().map(Enum::name))
                .flatMap(stream -> stream);
        List<GrantedAuthority> autoridades = nomes.sorted()
                .<GrantedAuthority>map(SimpleGrantedAuthority::new)
                .toList();
        return autoridades;
    }
}
