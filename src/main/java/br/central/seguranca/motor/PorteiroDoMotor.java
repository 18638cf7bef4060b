package br.central.seguranca.motor;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Each profile makes the calls of the engine's API that its work takes, and no others: programs those of administration and
 * of analysis, the web apps those they make. What remains then goes by the engine's own authorizations.
 */
class PorteiroDoMotor extends OncePerRequestFilter {

    private final ChamadasDoMotor chamadas;

    PorteiroDoMotor(ChamadasDoMotor chamadas) {
        this.chamadas = chamadas;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest pedido, HttpServletResponse resposta, FilterChain cadeia)
            throws ServletException, IOException {
        Optional<String> recusa = chamadas.recusa(pedido);
        if (recusa.isPresent()) {
            RecusaEmJson.semPermissao(resposta, recusa.get());
        } else {
            cadeia.doFilter(pedido, resposta);
        }
    }
}
