package br.central.clientes;

import br.central.comum.DiaEscrito;
import br.central.comum.Pontuacao;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What somebody who has a protocol tells of its client to be told how far it is: the day of birth, of a company the root of its
 * CNPJ. For a client that is not there the same is done as for one of whom something else is true.
 */
@Component
@Transactional(readOnly = true)
public class SegundoFator {

    private static final long NINGUEM = -1;
    private static final int RAIZ_DO_CNPJ = 8;

    private record Registrado(LocalDate nascimento, String cnpj) {}

    private final JdbcClient banco;

    SegundoFator(JdbcClient banco) {
        this.banco = banco;
    }

    /** @param cliente {@code null} for nobody */
    public boolean confere(Long cliente, String dito) {
        Registrado registrado = banco.sql("select nascimento, cnpj from cliente where id = :id")
                .param("id", cliente == null ? NINGUEM : cliente)
                .query(SegundoFator::registrado)
                .optional()
                .orElse(new Registrado(null, null));
        boolean dia = igual(
                registrado.nascimento() == null ? "" : registrado.nascimento().toString(), dia(dito));
        boolean raiz = igual(registrado.cnpj() == null ? "" : registrado.cnpj().substring(0, RAIZ_DO_CNPJ), raiz(dito));
        return registrado.cnpj() == null ? dia : raiz;
    }

    private static Registrado registrado(ResultSet linha, int numero) throws SQLException {
        return new Registrado(linha.getObject("nascimento", LocalDate.class), linha.getString("cnpj"));
    }

    private static String dia(String dito) {
        try {
            return DiaEscrito.ler(dito).toString();
        } catch (DateTimeException naoEDia) {
            return "";
        }
    }

    /** Of the whole number, its beginning. */
    private static String raiz(String dito) {
        String junto = Pontuacao.retirar(dito).toUpperCase(Locale.ROOT);
        return junto.length() < RAIZ_DO_CNPJ ? "" : junto.substring(0, RAIZ_DO_CNPJ);
    }

    /** As long whether or not they begin alike; nothing is equal to nothing here. */
    private static boolean igual(String registrado, String dito) {
        return MessageDigest.isEqual(registrado.getBytes(StandardCharsets.UTF_8), dito.getBytes(StandardCharsets.UTF_8))
                && !dito.isEmpty();
    }
}
