package br.central.portal.entrada;

/** What is shown of an address so that its owner knows it, and nobody else learns it. */
final class Encoberto {

    private static final String NO_MEIO = "•••";

    private Encoberto() {}

    static String email(String email) {
        if (email == null) {
            return null;
        }
        int arroba = email.lastIndexOf('@');
        int ponto = email.indexOf('.', arroba);
        if (arroba < 1 || ponto < arroba + 2) {
            return NO_MEIO;
        }
        return email.charAt(0) + NO_MEIO + "@" + email.charAt(arroba + 1) + NO_MEIO + email.substring(ponto);
    }
}
