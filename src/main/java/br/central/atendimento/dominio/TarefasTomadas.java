package br.central.atendimento.dominio;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who took a task that the case itself does not say to be anybody's: to consolidate, to follow a breach, of the ouvidoria. */
@Component
class TarefasTomadas {

    private final JdbcClient banco;

    TarefasTomadas(JdbcClient banco) {
        this.banco = banco;
    }

    Optional<String> comQuem(String tarefa) {
        return tarefa == null
                ? Optional.empty()
                : banco.sql("select distinct com_quem from tarefa_oferecida"
                                + " where tarefa = :tarefa and com_quem is not null")
                        .param("tarefa", tarefa)
                        .query(String.class)
                        .optional();
    }
}
