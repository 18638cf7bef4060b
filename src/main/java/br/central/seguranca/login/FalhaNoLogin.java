package br.central.seguranca.login;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Back to the login page, which says what went wrong without saying which of the two was wrong. */
class FalhaNoLogin implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest pedido, HttpServletResponse resposta, AuthenticationException falha) throws IOException {
        LoginDigitado.guardar(pedido, resposta);
        resposta.sendRedirect(pedido.getContextPath() + "/login?" + motivo(falha));
    }

    private static String motivo(AuthenticationException falha) {
        if (falha instanceof FalhaComMotivo dita) {
            return dita.motivo();
        }
        if (falha instanceof LoginEmEspera espera) {
            return espera.minutos() == 1 ? "espere" : "espere=" + espera.minutos();
        }
        return falha instanceof LoginOcupado ? "ocupado" : "erro";
    }
}
