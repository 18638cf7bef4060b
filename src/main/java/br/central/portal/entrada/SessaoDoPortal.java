package br.central.portal.entrada;

import br.central.clientes.ClientesNoPortal;
import br.central.clientes.Representado;
import br.central.portal.PessoaNoPortal;
import br.central.seguranca.PortaPropria;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Who comes with a request of the portal: a cookie of its own, that is sent nowhere else, names a session of {@link Sessoes}. */
@Component
class SessaoDoPortal implements SecurityContextRepository, LogoutHandler {

    static final String CAMINHO = "/portal";

    private static final String ACHADA = SessaoDoPortal.class.getName();

    private final Sessoes sessoes;
    private final Contas contas;
    private final ClientesNoPortal clientes;
    private final QuemBate quemBate;

    SessaoDoPortal(Sessoes sessoes, Contas contas, ClientesNoPortal clientes, QuemBate quemBate) {
        this.sessoes = sessoes;
        this.contas = contas;
        this.clientes = clientes;
        this.quemBate = quemBate;
    }

    /** A new one each time somebody comes in; the one there was in that browser ends. */
    void abrir(HttpServletRequest pedido, HttpServletResponse resposta, long conta) {
        segredo(pedido).ifPresent(sessoes::encerrar);
        Segredo novo = Segredo.novo();
        sessoes.abrir(novo, conta, pedido.getHeader(HttpHeaders.USER_AGENT));
        escrever(pedido, resposta, novo.valor(), null);
    }

    Optional<Segredo> segredo(HttpServletRequest pedido) {
        Cookie cookie = WebUtils.getCookie(pedido, PortaPropria.COOKIE_DO_PORTAL);
        return Optional.ofNullable(cookie).map(um -> new Segredo(um.getValue())).filter(Segredo::podeSer);
    }

    @Override
    public SecurityContext loadContext(HttpRequestResponseHolder pedidoEResposta) {
        SecurityContext contexto = SecurityContextHolder.createEmptyContext();
        sessao(pedidoEResposta.getRequest())
                .flatMap(this::pessoa)
                .map(PessoaEntrou::new)
                .ifPresent(contexto::setAuthentication);
        return contexto;
    }

    /** What somebody came in with is kept by {@link #abrir}. */
    @Override
    public void saveContext(SecurityContext contexto, HttpServletRequest pedido, HttpServletResponse resposta) {
        // Nothing of a request changes who it is.
    }

    @Override
    public boolean containsContext(HttpServletRequest pedido) {
        return sessao(pedido).isPresent();
    }

    /** Looked for once in each request, however often it is asked for. */
    private Optional<Sessoes.Sessao> sessao(HttpServletRequest pedido) {
        if (pedido.getAttribute(ACHADA) instanceof Optional<?> achada) {
            return achada.map(Sessoes.Sessao.class::cast);
        }
        Optional<Sessoes.Sessao> achada = segredo(pedido).flatMap(sessoes::de);
        pedido.setAttribute(ACHADA, achada);
        return achada;
    }

    @Override
    public void logout(HttpServletRequest pedido, HttpServletResponse resposta, Authentication quem) {
        segredo(pedido).ifPresent(sessoes::encerrar);
        escrever(pedido, resposta, "", Duration.ZERO);
    }

    /** Nobody, when the client is there no more, or was found to be under age. */
    private Optional<PessoaNoPortal> pessoa(Sessoes.Sessao sessao) {
        return contas.porId(sessao.contaId()).filter(this::entra).flatMap(conta -> {
            List<Representado> representados = clientes.representados(conta.clienteId());
            return representados.stream()
                    .findFirst()
                    .map(proprio -> new PessoaNoPortal(
                            conta.id(),
                            conta.daEmpresa() ? conta.nome() : proprio.nome(),
                            conta.daEmpresa(),
                            representados,
                            representados.stream()
                                    .filter(um -> sessao.emVista() != null && um.id() == sessao.emVista())
                                    .findFirst()
                                    .orElse(proprio)));
        });
    }

    private boolean entra(Conta conta) {
        return conta.daEmpresa()
                || clientes.porId(conta.clienteId())
                        .filter(um -> !quemBate.menor(um))
                        .isPresent();
    }

    /** @param validade {@code null} until the browser is closed */
    private static void escrever(
            HttpServletRequest pedido, HttpServletResponse resposta, String valor, Duration validade) {
        ResponseCookie.ResponseCookieBuilder cookie = ResponseCookie.from(PortaPropria.COOKIE_DO_PORTAL, valor)
                .path(pedido.getContextPath() + CAMINHO)
                .httpOnly(true)
                .secure(pedido.isSecure())
                .sameSite("Lax");
        if (validade != null) {
            cookie.maxAge(validade);
        }
        resposta.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }
}
