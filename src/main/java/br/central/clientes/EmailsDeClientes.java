package br.central.clientes;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose an e-mail address is, for a module that has checked its own rights. */
@Service
@Transactional(readOnly = true)
public class EmailsDeClientes {

    private static final int MAIS_DE_UM = 2;

    private final JdbcClient banco;

    EmailsDeClientes(JdbcClient banco) {
        this.banco = banco;
    }

    /** The one client who has it; empty when nobody has, or several do: then it does not tell who writes. */
    public Optional<Long> doUnico(String email) {
        List<Long> donos = banco.sql("select id from cliente where lower(email) = :email and unificado_em is null"
                        + " and anonimizado_em is null limit :quantos")
                .param("email", email.toLowerCase(Locale.ROOT))
                .param("quantos", MAIS_DE_UM)
                .query(Long.class)
                .list();
        return donos.size() == 1 ? Optional.of(donos.get(0)) : Optional.empty();
    }
}
