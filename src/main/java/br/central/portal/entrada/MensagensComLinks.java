package br.central.portal.entrada;

import br.central.comunicacao.Mensagens;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** In which messages the links of an account went out: their texts are of no use once the links are of none. */
@Component
class MensagensComLinks {

    private final JdbcClient banco;
    private final Mensagens mensagens;

    MensagensComLinks(JdbcClient banco, Mensagens mensagens) {
        this.banco = banco;
        this.mensagens = mensagens;
    }

    void anotar(Segredo link, long mensagem) {
        banco.sql("update link_de_acesso set mensagem_id = :mensagem where resumo = :resumo")
                .param("mensagem", mensagem)
                .param("resumo", link.resumo())
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
}
