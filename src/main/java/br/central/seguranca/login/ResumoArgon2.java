package br.central.seguranca.login;

import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * What is stored of a password: Argon2id with OWASP's least cost (19 MiB, two passes, one lane). The engine writes the
 * name of the algorithm before it, by which older ones are still understood.
 */
final class ResumoArgon2 implements PasswordEncryptor {

    static final String PREFIXO = "{argon2id}";

    private static final int SAL = 16;
    private static final int TAMANHO = 32;
    private static final int MEMORIA_EM_KIB = 19 * 1024;
    private static final int VOLTAS = 2;

    private static final Argon2PasswordEncoder ARGON2 =
            new Argon2PasswordEncoder(SAL, TAMANHO, 1, MEMORIA_EM_KIB, VOLTAS);

    /** Whether a stored one is as a new one would be; what is not is written anew when its owner comes in. */
    static boolean atual(String gravado) {
        return gravado.startsWith(PREFIXO) && !ARGON2.upgradeEncoding(gravado.substring(PREFIXO.length()));
    }

    @Override
    public String encrypt(String senha) {
        return ARGON2.encode(senha);
    }

    @Override
    public boolean check(String senha, String resumo) {
        return ARGON2.matches(senha, resumo);
    }

    @Override
    public String hashAlgorithmName() {
        return "argon2id";
    }
}
