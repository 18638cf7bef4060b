package br.central.seguranca.login.externo;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import br.central.seguranca.Trilha.Desfecho;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the login page, which says what went wrong; the trail and the log say more. */
class FalhaNoLoginExterno implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(FalhaNoLoginExterno.class);

    private static final int MAIOR_CAUSA = 300;

    private final Trilha trilha;

    FalhaNoLoginExterno(Trilha trilha) {
        this.trilha = trilha;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest pedido, HttpServletResponse resposta, AuthenticationException recusa)
            throws IOException {
        FalhaExterna falha = falha(recusa);
        String login = recusa instanceof RecusaExterna nossa ? nossa.login() : null;
        LOG.warn("Login externo recusado, {}: {}", falha, causa(recusa));
        trilha.anotar(AtoVigiado.ENTRADA, Desfecho.RECUSADO, login, "login externo: " + falha);
        resposta.sendRedirect(pedido.getContextPath() + "/login?externo=" + falha);
    }

    private static FalhaExterna falha(AuthenticationException recusa) {
        if (recusa instanceof RecusaExterna nossa) {
            return nossa.falha();
        }
        if (recusa.getCause() instanceof RecusaExterna nossa) {
            return nossa.falha();
        }
        if (NestedExceptionUtils.getMostSpecificCause(recusa) instanceof IOException) {
            return FalhaExterna.PROVEDOR_FORA;
        }
        String codigo = recusa instanceof OAuth2AuthenticationException padrao
                ? padrao.getError().getErrorCode()
                : "";
        return switch (codigo) {
            case "authorization_request_not_found" -> FalhaExterna.PEDIDO_EXPIRADO;
            case OAuth2ErrorCodes.ACCESS_DENIED -> FalhaExterna.CANCELADA;
            default -> FalhaExterna.RESPOSTA_INVALIDA;
        };
    }

    /** What the provider wrote may be long and go on over several lines; the log's are ours. */
    private static String causa(AuthenticationException recusa) {
        String texto = recusa instanceof OAuth2AuthenticationException padrao
                ? padrao.getError().toString()
                : String.valueOf(NestedExceptionUtils.getMostSpecificCause(recusa));
        return texto.substring(0, Math.min(texto.length(), MAIOR_CAUSA)).replaceAll("\\p{Cntrl}", " ");
    }
}
