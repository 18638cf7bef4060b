package br.central.seguranca.motor;

import br.central.seguranca.UsuarioAtual;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who is asking, so that its own authorizations hold for {@code /engine-rest}. Requests to the
 * application's API carry no engine identity: there the façades have checked the right, and the engine runs unchecked.
 */
class IdentidadeNoRest extends OncePerRequestFilter {

    private final IdentityService identidade;
    private final UsuarioAtual usuario;

    IdentidadeNoRest(IdentityService identidade, UsuarioAtual usuario) {
        this.identidade = identidade;
        this.usuario = usuario;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        identidade.setAuthentication(usuario.login(), List.copyOf(usuario.grupos()), List.of());
        try {
            cadeia.doFilter(pedido, resposta);
        } finally {
            identidade.clearAuthentication();
        }
    }
}
