package br.central.contatosativos;

import br.central.atendimento.contrato.ClienteAnonimizado;
import br.central.atendimento.contrato.TextosApagados;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers, and what was to be said, go from the calls to a client with everything else that is forgotten. */
@Component
class EsquecimentoDeContatos {

    private static final String ESQUECER =
            "update contato_ativo set telefone = null, melhor_horario = null, assunto = '-', versao = versao + 1 where ";

    /** Of nobody known, to a number that was the client's. */
    private static final String DE_NINGUEM =
            "cliente_id is null and atendimento_id is null and situacao <> 'PROGRAMADO' and telefone in (:quais)";

    private final JdbcClient banco;

    EsquecimentoDeContatos(JdbcClient banco) {
        this.banco = banco;
    }

    @EventListener
    void esquecer(ClienteAnonimizado evento) {
        banco.sql(ESQUECER + "cliente_id = :cliente")
                .param("cliente", evento.cliente())
                .update();
        esquecer("atendimento_id in (select id from v_caso where protocolo in (:quais))", evento.protocolos());
        esquecer("protocolo in (:quais)", evento.protocolos());
        esquecer(DE_NINGUEM, evento.telefones());
    }

    @EventListener
    void esquecer(TextosApagados evento) {
        esquecer("atendimento_id in (:quais)", evento.casos());
        esquecer("protocolo in (:quais)", evento.protocolos());
    }

    private void esquecer(String onde, Collection<?> quais) {
        if (!quais.isEmpty()) {
            banco.sql(ESQUECER + onde).param("quais", quais).update();
        }
    }

    /** Of which nothing came, long ended. @return from how many, no more than asked */
    int semAtendimento(Instant antesDe, int quantos) {
        return banco.sql(ESQUECER + "id in (select id from contato_ativo where concluido_em < :antesDe"
                        + " and atendimento_id is null and protocolo is null and telefone is not null"
                        + " order by concluido_em limit :quantos)")
                .param("antesDe", Timestamp.from(antesDe))
                .param("quantos", quantos)
                .update();
    }
}
