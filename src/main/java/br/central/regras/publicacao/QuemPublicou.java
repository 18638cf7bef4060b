package br.central.regras.publicacao;

import br.central.engine.DepoisDePublicar;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes down who published, whatever way the file came, once the gate let it pass and in the same transaction. */
@Component
public class QuemPublicou extends DepoisDePublicar {

    private final JdbcClient banco;

    QuemPublicou(JdbcClient banco) {
        this.banco = banco;
    }

    @Override
    protected void publicado(DeploymentEntity publicacao, String quem) {
        banco.sql("insert into regras_modelo_publicado (publicacao, por) values (:publicacao, :por)")
                .param("publicacao", publicacao.getId())
                .param("por", quem)
                .update();
    }

    /** Logins, by the deployment; of those that nobody published it says nothing. */
    public Map<String, String> de(Collection<String> publicacoes) {
        Map<String, String> quem = new HashMap<>();
        if (!publicacoes.isEmpty()) {
            banco.sql("select publicacao, por from regras_modelo_publicado where publicacao in (:publicacoes)")
                    .param("publicacoes", publicacoes)
                    .query(linha -> {
                        quem.put(linha.getString("publicacao"), linha.getString("por"));
                    });
        }
        return quem;
    }
}
