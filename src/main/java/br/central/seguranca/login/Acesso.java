package br.central.seguranca.login;

import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * What a user of the engine is and may do: the groups and the rights they give.
 *
 * @param bloqueado whether who it is may not come in
 * @param selo of password and groups, and the rights after it
 */
record Acesso(Operador operador, Set<String> grupos, Set<Permissao> permissoes, boolean bloqueado, String selo) {

    /** Held by every member of staff, in a group or not. */
    static final String INTERNO = "USUARIO_INTERNO";

    private static final String SEPARA = " ";

    static String selo(String resumo, Set<Permissao> permissoes) {
        return permissoes.stream().map(Enum::name).sorted().collect(Collectors.joining(SEPARA, resumo + SEPARA, ""));
    }

    /** Whether a session that began so goes on: password and groups are the same, and no right it had has been taken. */
    boolean mantem(String seloDoInicio) {
        List<String> antes = List.of(seloDoInicio.split(SEPARA));
        List<String> agora = List.of(selo.split(SEPARA));
        return agora.get(0).equals(antes.get(0)) && agora.containsAll(antes);
    }

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
