package br.central.seguranca.login.segundofator;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ways back in of who has lost the authenticator: each counts once, and only what it hashes to is kept. */
final class CodigosDeRecuperacao {

    static final int QUANTOS = 10;

    /** Without letters and digits that are taken for one another. */
    private static final String ALFABETO = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LETRAS = 10;
    private static final SecureRandom ACASO = new SecureRandom();

    private final Cifra cifra;
    private final JdbcClient banco;

    CodigosDeRecuperacao(Cifra cifra, JdbcClient banco) {
        this.cifra = cifra;
        this.banco = banco;
    }

    boolean gastar(String login, String codigo) {
        return banco.sql("delete from codigo_de_recuperacao where login = :login and resumo = :resumo")
                        .param("login", login)
                        .param("resumo", cifra.resumo(codigo, login))
                        .update()
                == 1;
    }

    List<String> novos(String login) {
        List<String> codigos = new ArrayList<>();
        for (int i = 0; i < QUANTOS; i++) {
            StringBuilder codigo = new StringBuilder();
            for (int letra = 0; letra < LETRAS; letra++) {
                codigo.append(ALFABETO.charAt(ACASO.nextInt(ALFABETO.length())));
            }
            banco.sql("insert into codigo_de_recuperacao (login, resumo) values (:login, :resumo)")
                    .param("login", login)
                    .param("resumo", cifra.resumo(codigo.toString(), login))
                    .update();
            codigos.add(codigo.insert(LETRAS / 2, '-').toString());
        }
        return codigos;
    }
}
