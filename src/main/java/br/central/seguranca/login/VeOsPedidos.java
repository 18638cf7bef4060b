package br.central.seguranca.login;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingRequestWrapper;
import org.springframework.web.util.UrlPathHelper;

/**
 * Takes down in the trail what was refused for want of a right, wherever it was refused, and what was changed through the
 * engine's own interfaces, which know nothing of the trail.
 */
class VeOsPedidos extends OncePerRequestFilter {

    private static final UrlPathHelper CAMINHOS = new UrlPathHelper();

    /** Of a longer body the ids are not told. */
    private static final int MAIOR_CORPO = 64 * 1024;

    private final Trilha trilha;
    private final EnderecosSemDados enderecos;
    private final AuthorizationService autorizacoes;

    VeOsPedidos(Trilha trilha, EnderecosSemDados enderecos, AuthorizationService autorizacoes) {
        this.trilha = trilha;
        this.enderecos = enderecos;
        this.autorizacoes = autorizacoes;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        Optional<AtoVigiado> mudanca = MudancaNoMotor.de(pedido);
        if (mudanca.isPresent()) {
            var lido = new ContentCachingRequestWrapper(pedido, MAIOR_CORPO);
            String excluida = excluida(mudanca.get(), pedido);
            cadeia.doFilter(lido, resposta);
            if (HttpStatusCode.valueOf(resposta.getStatus()).is2xxSuccessful()) {
                trilha.visto(mudanca.get(), MudancaNoMotor.alvo(pedido, lido.getContentAsByteArray()) + excluida);
            }
        } else {
            cadeia.doFilter(pedido, resposta);
        }
        if (resposta.getStatus() == HttpStatus.FORBIDDEN.value()) {
            trilha.recusado(AtoVigiado.ACESSO, pedido.getMethod() + " " + enderecos.de(pedido));
        }
    }

    /** Whose authorization and to what cannot be asked for once it is gone. */
    private String excluida(AtoVigiado ato, HttpServletRequest pedido) {
        if (ato != AtoVigiado.AUTORIZACAO || !HttpMethod.DELETE.matches(pedido.getMethod())) {
            return "";
        }
        String id = CAMINHOS.getPathWithinApplication(pedido)
                .replaceFirst("/++$", "")
                .replaceFirst("^.*/", "");
        Authorization uma =
                autorizacoes.createAuthorizationQuery().authorizationId(id).singleResult();
        return uma == null
                ? ""
                : " %s=%s resourceType=%d resourceId=%s"
                        .formatted(
                                uma.getUserId() == null ? "groupId" : "userId",
                                uma.getUserId() == null ? uma.getGroupId() : uma.getUserId(),
                                uma.getResourceType(),
                                uma.getResourceId());
    }
}
