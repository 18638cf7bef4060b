package br.central.engine;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is asked and told of the engine's users that its own service does not answer; in the running transaction. */
@Component
public class ContasDoMotor {

    private final JdbcClient banco;

    /** Takes the engine only to be made after it. */
    ContasDoMotor(JdbcClient banco, ProcessEngine motor) {
        this.banco = banco;
    }

    /** Whose info of that name says this. */
    public Optional<String> comInformacao(String nome, String valor) {
        return banco.sql("select USER_ID_ from ACT_ID_INFO where KEY_ = :nome and VALUE_ = :valor")
                .param("nome", nome)
                .param("valor", valor)
                .query(String.class)
                .optional();
    }

    /** The logins that differ from this one by capital letters at most. */
    public List<String> parecidas(String login) {
        return banco.sql("select ID_ from ACT_ID_USER where lower(ID_) = lower(:login)")
                .param("login", login)
                .query(String.class)
                .list();
    }

    /**
     * The same password under another digest: the service would compute it while a connection is held, and measure an old
     * password by the rules of today.
     *
     * @return whether it still was the earlier one
     */
    public boolean trocarResumo(String login, String antigo, String novo) {
        return banco.sql("update ACT_ID_USER set PWD_ = :novo, REV_ = REV_ + 1 where ID_ = :login and PWD_ = :antigo")
                        .param("novo", novo)
                        .param("login", login)
                        .param("antigo", antigo)
                        .update()
                > 0;
    }

    /** Until the end of the transaction: the row the engine itself locks while it deploys. */
    public void umNoDeCadaVez() {
        banco.sql("select NAME_ from ACT_GE_PROPERTY where NAME_ = 'deployment.lock' for update")
                .query(String.class)
                .list();
    }
}
