package br.central.portal.entrada;

import br.central.comum.EnderecoPublico;
import br.central.comunicacao.Diagramacao;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.Modelos;
import br.central.comunicacao.NovaMensagem;
import br.central.comunicacao.SegredosNosTextos;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.stereotype.Component;

/** The messages in which links go out: their texts are of no use once the links are of none. */
@Component
class MensagensComLinks {

    private static final DateTimeFormatter ATE = DateTimeFormatter.ofPattern("dd/MM/yyyy 'às' HH:mm");

    private static final int DE_UMA_VEZ = 200;

    private final JdbcClient banco;
    private final Mensagens mensagens;
    private final Modelos modelos;
    private final Diagramacao diagramacao;
    private final SegredosNosTextos segredos;
    private final EnderecoPublico endereco;
    private final Clock relogio;

    MensagensComLinks(
            JdbcClient banco,
            Mensagens mensagens,
            Modelos modelos,
            Diagramacao diagramacao,
            SegredosNosTextos segredos,
            EnderecoPublico endereco,
            Clock relogio) {
        this.banco = banco;
        this.mensagens = mensagens;
        this.modelos = modelos;
        this.diagramacao = diagramacao;
        this.segredos = segredos;
        this.endereco = endereco;
        this.relogio = relogio;
    }

    /** In the outbox the link stands enciphered. */
    void enviar(String para, String nome, OneTimeToken link) {
        Modelos.Texto texto = modelos.preencher(
                "acesso-ao-portal",
                Map.of(
                        "nome", nome,
                        "link", endereco.noPortal("/acesso/link/" + segredos.guardado(link.getTokenValue())),
                        "validade", ATE.format(ZonedDateTime.ofInstant(link.getExpiresAt(), relogio.getZone()))));
        long mensagem = mensagens.enfileirar(NovaMensagem.aoCliente(para, texto, diagramacao.html(texto), null, false));
        banco.sql("update link_de_acesso set mensagem_id = :mensagem where resumo = :resumo")
                .param("mensagem", mensagem)
                .param("resumo", new Segredo(link.getTokenValue()).resumo())
                .update();
    }

    /** Texts and addresses of all of that account. */
    void apagar(long conta) {
        List<Long> quais = banco.sql(
                        "select mensagem_id from link_de_acesso where conta_id = :conta and mensagem_id is not null")
                .param("conta", conta)
                .query(Long.class)
                .list();
        mensagens.apagarTextos(quais);
    }

    /** Of links that open nothing any more; a few at a time. @return whether there may be others */
    boolean apagarVencidas() {
        List<Long> quais = banco.sql("select mensagem_id from link_de_acesso where mensagem_id is not null"
                        + " and vence_em < :agora order by vence_em limit " + DE_UMA_VEZ)
                .param("agora", Timestamp.from(relogio.instant()))
                .query(Long.class)
                .list();
        if (quais.isEmpty()) {
            return false;
        }
        mensagens.apagarTextos(quais);
        banco.sql("update link_de_acesso set mensagem_id = null where mensagem_id in (:quais)")
                .param("quais", quais)
                .update();
        return quais.size() == DE_UMA_VEZ;
    }
}
