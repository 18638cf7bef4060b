package br.central.comunicacao.entrada;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How long what came in is kept, and what of it goes. */
@Component
class GuardaDosEmails {

    private final JdbcClient banco;

    GuardaDosEmails(JdbcClient banco) {
        this.banco = banco;
    }

    /** What it said and who said it; that there was one stays. */
    void apagar(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return;
        }
        banco.sql("delete from email_recebido_bytes where email_id in (:ids)")
                .param("ids", ids)
                .update();
        banco.sql("""
                        update email_recebido set situacao = 'APAGADO', message_id = '', de_endereco = null, de_nome = null,
                          assunto = null, respostas = null, destinos = null, texto = null, citado = null, html = null,
                          html_citado = null, devolvida_message_id = null, devolvida_de = null, devolvida_motivo = null,
                          erro = null where id in (:ids)""").param("ids", ids).update();
    }

    List<Long> dosEnderecos(Collection<String> enderecos) {
        return enderecos.isEmpty()
                ? List.of()
                : banco.sql("select id from email_recebido where de_endereco in (:enderecos)")
                        .param("enderecos", enderecos)
                        .query(Long.class)
                        .list();
    }

    /** Of those that could not be read, or of which nothing could be made. */
    List<Long> semDestinoAntesDe(Instant quando, int quantos) {
        return banco.sql("select id from email_recebido where situacao in ('ILEGIVEL', 'GRANDE_DEMAIS', 'SEM_DESTINO')"
                        + " and recebido_em < :quando order by id limit :quantos")
                .param("quando", quando.atOffset(ZoneOffset.UTC))
                .param("quantos", quantos)
                .query(Long.class)
                .list();
    }
}
