package br.central.seguranca;

import br.central.comum.Recusa;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is acting: the logged user, the groups the user is in and the rights those groups give. */
@Component
public class UsuarioAtual {

    /** Prefix of the authority that says the user is in a group. */
    public static final String PREFIXO_GRUPO = "GRUPO_";

    /** No login is this. */
    private static final String NINGUEM = "";

    /** The login, {@code sistema} when the application itself acts ({@link ComoSistema}), empty when nobody does. */
    public String login() {
        Authentication quem = autenticacao();
        return quem == null ? NINGUEM : quem.getName();
    }

    /** First and last name, or the login where none is known. */
    public String nome() {
        Authentication quem = autenticacao();
        return quem != null
                        && quem.getPrincipal() instanceof ComNome pessoa
                        && !pessoa.nome().isBlank()
                ? pessoa.nome()
                : login();
    }

    public Set<String> grupos() {
        Authentication quem = autenticacao();
        if (quem == null) {
            return Set.of();
        }
        return quem.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(nome -> nome.startsWith(PREFIXO_GRUPO))
                .map(nome -> nome.substring(PREFIXO_GRUPO.length()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The application itself may do everything, a user what the groups grant, nobody nothing. */
    public boolean pode(Permissao permissao) {
        Authentication quem = autenticacao();
        if (quem == null) {
            return false;
        }
        if (quem instanceof ComoSistema.Sistema) {
            return true;
        }
        for (GrantedAuthority autoridade : quem.getAuthorities()) {
            if (permissao.name().equals(autoridade.getAuthority())) {
                return true;
            }
        }
        return false;
    }

    public boolean podeAlguma(Collection<Permissao> permissoes) {
        return permissoes.stream().anyMatch(this::pode);
    }

    /** @throws Recusa.SemPermissao when the user lacks the right; the message names it */
    public void exigir(Permissao permissao) {
        if (!pode(permissao)) {
            throw new Recusa.SemPermissao(
                    "Falta a permissão " + permissao.name() + " (" + permissao.descricao() + ").");
        }
    }

    /** @throws Recusa.SemPermissao when the user is in no group: a login alone works on nothing */
    public void exigirGrupo() {
        if (grupos().isEmpty()) {
            throw new Recusa.SemPermissao("O seu usuário não está em nenhum grupo. Peça à administração.");
        }
    }

    private static Authentication autenticacao() {
        return SecurityContextHolder.getContext().getAuthentication();
    }
}
