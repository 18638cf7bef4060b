package br.central.portal;

import java.util.List;

/** Invented people to try the portal with, for its login page; only a demonstration has them. */
public interface LoginsDaDemonstracao {

    /**
     * One of them, as typed.
     *
     * @param empresa CNPJ, of a company's people alone
     */
    record Login(TipoDeAcesso sou, String nome, String login, String empresa, String senha) {

        @Override
        public String toString() {
            return "Login[" + sou + "]";
        }
    }

    List<Login> paraMostrar();
}
