package br.central.seguranca.login.externo;

import java.net.URI;
import java.util.Set;

/** Passwords and codes go over TLS; without it only to this machine itself. */
final class EnderecoProtegido {

    private static final Set<String> DESTA_MAQUINA = Set.of("localhost", "127.0.0.1", "[::1]");

    private EnderecoProtegido() {}

    static boolean vale(URI endereco, String comTls) {
        return endereco.getHost() != null
                && (comTls.equalsIgnoreCase(endereco.getScheme()) || DESTA_MAQUINA.contains(endereco.getHost()));
    }
}
