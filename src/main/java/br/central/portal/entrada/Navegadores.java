package br.central.portal.entrada;

/** What a browser says of itself, in words by which its owner knows it. */
final class Navegadores {

    /** In the order in which they are looked for: each says the names of those after it too. */
    private static final String[][] PROGRAMAS = {
        {"Edg/", "Edge"},
        {"OPR/", "Opera"},
        {"SamsungBrowser/", "Samsung Internet"},
        {"Firefox/", "Firefox"},
        {"Chrome/", "Chrome"},
        {"Safari/", "Safari"}
    };

    private static final String[][] APARELHOS = {
        {"Android", "Android"},
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Windows", "Windows"},
        {"Mac OS", "Mac"},
        {"Linux", "Linux"}
    };

    private Navegadores() {}

    static String nome(String dito) {
        String programa = achado(PROGRAMAS, dito, "Navegador");
        String aparelho = achado(APARELHOS, dito, "");
        return aparelho.isEmpty() ? programa : programa + " em " + aparelho;
    }

    private static String achado(String[][] nomes, String dito, String senao) {
        for (String[] um : nomes) {
            if (dito != null && dito.contains(um[0])) {
                return um[1];
            }
        }
        return senao;
    }
}
