package br.central.seguranca.login.segundofator;

import br.central.seguranca.login.EntradaDeOperador;
import br.central.seguranca.login.segundofator.SegundosFatores.Conferido;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The second half of the login: the code. */
class FiltroDoCodigo extends AbstractAuthenticationProcessingFilter {

    private static final int MAIOR_CODIGO = 40;

    /** From the password to the code; enough to install an authenticator. */
    private static final Duration PRAZO = Duration.ofMinutes(15);

    private final SegundosFatores fatores;
    private final EntradaDeOperador operadores;
    private final Clock agora;

    FiltroDoCodigo(SegundosFatores fatores, EntradaDeOperador operadores, Clock agora, RequestCache pedida) {
        super(PathPatternRequestMatcher.withDefaults()
                .matcher(HttpMethod.POST, PaginaDoSegundoFatorController.ENDERECO));
        this.fatores = fatores;
        this.operadores = operadores;
        this.agora = agora;
        setAuthenticationManager(quem -> quem);
        var paraOnde = new SavedRequestAwareAuthenticationSuccessHandler();
        paraOnde.setRequestCache(pedida);
        setAuthenticationSuccessHandler((pedido, resposta, quem) -> {
            if (pedido.getSession().getAttribute(PaginaDoSegundoFatorController.CODIGOS) != null) {
                resposta.sendRedirect(pedido.getContextPath() + PaginaDoSegundoFatorController.ENDERECO);
            } else {
                paraOnde.onAuthenticationSuccess(pedido, resposta, quem);
            }
        });
        setAuthenticationFailureHandler((pedido, resposta, falha) -> {
            String destino = falha instanceof AuthenticationCredentialsNotFoundException
                    ? "/login"
                    : PaginaDoSegundoFatorController.ENDERECO
                            + (falha instanceof LockedException ? "?espere" : "?erro");
            resposta.sendRedirect(pedido.getContextPath() + destino);
        });
    }

    @Override
    public Authentication attemptAuthentication(HttpServletRequest pedido, HttpServletResponse resposta) {
        Authentication meio = SecurityContextHolder.getContext().getAuthentication();
        if (!PortaDoSegundoFator.aguarda(meio)) {
            throw new AuthenticationCredentialsNotFoundException("Sem senha antes");
        }
        String codigo = pedido.getParameter("codigo");
        if (codigo == null || codigo.length() > MAIOR_CODIGO) {
            throw new BadCredentialsException("Código errado");
        }
        exigirQueAindaValha((AguardaSegundoFator) meio.getPrincipal());
        HttpSession sessao = pedido.getSession();
        Object segredo = sessao.getAttribute(PaginaDoSegundoFatorController.SEGREDO);
        Conferido conferido = segredo == null || fatores.cadastrado(meio.getName())
                ? fatores.conferir(meio.getName(), codigo)
                : fatores.cadastrar(meio.getName(), (byte[]) segredo, codigo);
        switch (conferido.desfecho()) {
            case ESPERE -> throw new LockedException("Espere");
            case ERRADO -> throw new BadCredentialsException("Código errado");
            default -> {
                if (!conferido.codigos().isEmpty()) {
                    sessao.setAttribute(PaginaDoSegundoFatorController.CODIGOS, new ArrayList<>(conferido.codigos()));
                }
            }
        }
        sessao.removeAttribute(PaginaDoSegundoFatorController.SEGREDO);
        return operadores
                .de(meio.getName(), meio.getDetails())
                .orElseThrow(() -> new AuthenticationCredentialsNotFoundException("Usuário excluído"));
    }

    /** A password given a while ago, or changed since, has to be given again. */
    private void exigirQueAindaValha(AguardaSegundoFator meio) {
        if (agora.instant().isAfter(meio.desde().plus(PRAZO)) || !meio.selo().equals(operadores.selo(meio.login()))) {
            throw new AuthenticationCredentialsNotFoundException("A senha precisa ser dada de novo");
        }
    }
}
