package br.central.seguranca.motor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/** By which way a call reaches the engine: a program's, or that of the web apps in somebody's session. */
enum PortaDoMotor {
    MOTOR("/engine-rest"),
    APPS("/camunda/api/engine");

    private static final Pattern DE_UM_MOTOR = Pattern.compile("^/engine/[^/]+(?=/)");
    private static final Pattern NO_FIM = Pattern.compile("/+$");

    private final String raiz;

    PortaDoMotor(String raiz) {
        this.raiz = raiz;
    }

    static PortaDoMotor de(HttpServletRequest pedido) {
        return caminho(pedido).startsWith(MOTOR.raiz) ? MOTOR : APPS;
    }

    /** The same call has the same path here by either way, with the engine's name or without; others keep theirs. */
    String semPrefixo(HttpServletRequest pedido) {
        String caminho = NO_FIM.matcher(caminho(pedido)).replaceAll("");
        return caminho.equals(raiz) || caminho.startsWith(raiz + "/")
                ? DE_UM_MOTOR.matcher(caminho.substring(raiz.length())).replaceFirst("")
                : caminho;
    }

    private static String caminho(HttpServletRequest pedido) {
        return pedido.getRequestURI().substring(pedido.getContextPath().length());
    }
}
