package br.central.seguranca.login.segundofator;

/** The second factor is on and there is nothing to encipher its secrets with. */
class SemSegredo extends IllegalStateException {

    SemSegredo() {
        super("O segundo fator está ligado e falta o segredo da instalação, com pelo menos " + Cifra.MENOR
                + " caracteres.");
    }
}
