package br.central.seguranca.login.externo;

import java.util.List;
import java.util.Set;

/**
 * Who the provider says it is. {@code sujeito} is the one thing about a person that a provider never gives to another; the
 * login only names the account a first time.
 *
 * @param provedor the issuer, or the directory
 * @param deFora the provider's groups
 */
record PessoaDeFora(
        Origem origem, String provedor, String sujeito, String login, Nome nome, String email, Set<String> deFora) {

    enum Origem {
        OIDC,
        LDAP
    }

    record Nome(String primeiro, String resto) {

        private static final int MAIOR = 255;

        /** From what there is of given, family and full name. */
        static Nome de(String primeiro, String resto, String inteiro) {
            if (!vazio(primeiro)) {
                return new Nome(cortado(primeiro), cortado(vazio(resto) ? "" : resto));
            }
            if (vazio(inteiro)) {
                return new Nome("", "");
            }
            String[] partes = inteiro.strip().split("\\s+", 2);
            return new Nome(cortado(partes[0]), partes.length == 1 ? "" : cortado(partes[1]));
        }

        private static boolean vazio(String texto) {
            return texto == null || texto.isBlank();
        }

        private static String cortado(String texto) {
            String limpo = texto.replaceAll("\\p{Cntrl}", " ").strip();
            return limpo.length() <= MAIOR ? limpo : limpo.substring(0, MAIOR);
        }
    }

    /** What can be written to, else nothing. */
    static String email(String endereco) {
        boolean serve = endereco != null
                && endereco.length() <= Nome.MAIOR
                && endereco.matches("^[^\\s\\p{Cntrl}@]++@[^\\s\\p{Cntrl}]++");
        return serve ? endereco : null;
    }

    Set<String> grupos(List<GrupoDeFora> mapa) {
        return GrupoDeFora.nossos(mapa, deFora);
    }
}
