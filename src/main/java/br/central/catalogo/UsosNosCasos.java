package br.central.catalogo;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where entries of the catalogue are in use, as people read it. */
final class UsosNosCasos {

    private UsosNosCasos() {}

    /** None when there is none. */
    static List<String> contados(JdbcClient.StatementSpec contagem, String um, String varios) {
        return ditos(contagem.query(Long.class).single(), um, varios);
    }

    /** None when there is none. */
    static List<String> ditos(long quantos, String um, String varios) {
        return quantos == 0
                ? List.of()
                : List.of(
                        "%,d %s".formatted(quantos, quantos == 1 ? um : varios).replace(',', '.'));
    }
}
