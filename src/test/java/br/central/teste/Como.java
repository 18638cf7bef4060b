package br.central.teste;

import br.central.seguranca.UsuarioAtual;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Acts as one of the people of the demonstration, with the rights that person's groups really have. */
@Component
public class Como {

    private final IdentityService identidades;
    private final JdbcClient banco;

    Como(IdentityService identidades, JdbcClient banco) {
        this.identidades = identidades;
        this.banco = banco;
    }

    public <T> T usuario(String login, Supplier<T> ato) {
        SecurityContext antes = SecurityContextHolder.getContext();
        SecurityContext contexto = SecurityContextHolder.createEmptyContext();
        contexto.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                login, null, AuthorityUtils.createAuthorityList(autoridades(login))));
        SecurityContextHolder.setContext(contexto);
        try {
            return ato.get();
        } finally {
            SecurityContextHolder.setContext(antes);
        }
    }

    private List<String> autoridades(String login) {
        List<String> grupos = identidades.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .toList();
        if (grupos.isEmpty()) {
            throw new IllegalArgumentException(login + " não está em nenhum grupo");
        }
        List<String> permissoes = banco.sql("select permissao from permissao_perfil where grupo in (:grupos)")
                .param("grupos", grupos)
                .query(String.class)
                .list();
        return Stream.concat(permissoes.stream(), grupos.stream().map(grupo -> UsuarioAtual.PREFIXO_GRUPO + grupo))
                .toList();
    }
}
