package br.central.atendimento.atos;

import br.central.atendimento.dominio.Atendimento;
import br.central.catalogo.Divulgacoes;
import br.central.comum.Recusa;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How who asks about a plan came to know of the operator, kept with the case in which it was said. */
@Component
public class ComoConheceu {

    private final Divulgacoes divulgacoes;
    private final EntityManager sessao;
    private final JdbcClient banco;
    private final Clock relogio;

    ComoConheceu(Divulgacoes divulgacoes, EntityManager sessao, JdbcClient banco, Clock relogio) {
        this.divulgacoes = divulgacoes;
        this.sessao = sessao;
        this.banco = banco;
        this.relogio = relogio;
    }

    /** @throws Recusa.RegraNaoAtendida on field {@code divulgacao} when it may not be said today */
    public void exigir(String divulgacao) {
        if (!nada(divulgacao)) {
            divulgacoes.exigir(divulgacao);
        }
    }

    /** Nothing where nothing was said. */
    public void gravar(Atendimento caso, String divulgacao) {
        if (nada(divulgacao)) {
            return;
        }
        sessao.flush();
        banco.sql("insert into divulgacao_do_atendimento (atendimento_id, divulgacao, dita_em)"
                        + " values (:caso, :divulgacao, :quando)")
                .param("caso", caso.id())
                .param("divulgacao", divulgacao)
                .param("quando", relogio.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** As people read it. */
    public Optional<String> em(Atendimento caso) {
        return banco.sql("select divulgacao from divulgacao_do_atendimento where atendimento_id = :caso")
                .param("caso", caso.id())
                .query(String.class)
                .optional()
                .map(divulgacoes::descricao);
    }

    private static boolean nada(String divulgacao) {
        return divulgacao == null || divulgacao.isBlank();
    }
}
