package br.central.canais.pesquisa;

import br.central.atendimento.contrato.ClienteAnonimizado;
import br.central.canais.PesquisasPerguntadas;
import br.central.canais.pesquisa.Encerramentos.Encerrado;
import br.central.catalogo.FormularioDePesquisa;
import br.central.clientes.ClientesUnificados;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was asked, of whom an answer is awaited, and who does not want to be asked. */
@Component
class PesquisasNoBanco implements PesquisasPerguntadas {

    private static final String NAO_VAI = "NAO_VAI";
    private static final String PERGUNTADA = "PERGUNTADA";
    private static final String RESPONDIDA = "RESPONDIDA";

    /** A question that was asked in a conversation. */
    record Pergunta(long id, String protocolo) {}

    private final JdbcClient banco;
    private final Clock relogio;
    private final ObjectMapper json;

    PesquisasNoBanco(JdbcClient banco, Clock relogio, ObjectMapper json) {
        this.banco = banco;
        this.relogio = relogio;
        this.json = json;
    }

    /**
     * This closing has been looked at.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another node did
     */
    void vista(Encerrado caso) {
        banco.sql("insert into pesquisa_de_satisfacao (protocolo, encerrado_em, situacao, vista_em)"
                        + " values (:protocolo, :encerrado, :situacao, :agora)")
                .param("protocolo", caso.protocolo())
                .param("encerrado", caso.encerradoEm())
                .param("situacao", NAO_VAI)
                .param("agora", em(relogio.instant()))
                .update();
    }

    /**
     * @param conversa in which it was asked, {@code null} by e-mail
     * @param formulario what is asked besides the score; {@code null} for nothing
     */
    void perguntada(Encerrado caso, Long conversa, Duration validade, FormularioDePesquisa formulario) {
        banco.sql(
                        "update pesquisa_de_satisfacao set situacao = :situacao, conversa_id = :conversa, responder_ate = :ate,"
                                + " formulario = :formulario where protocolo = :protocolo and encerrado_em = :encerrado")
                .param("formulario", formulario == null ? null : escrito(formulario), Types.VARCHAR)
                .param("situacao", PERGUNTADA)
                .param("conversa", conversa)
                .param("ate", em(relogio.instant().plus(validade)))
                .param("protocolo", caso.protocolo())
                .param("encerrado", caso.encerradoEm())
                .update();
    }

    /** The question is written with its link, a moment after it: the first that can be answered at least as long. */
    @Override
    @Transactional(readOnly = true)
    public Optional<FormularioDePesquisa> doLink(String protocolo, Instant venceEm) {
        return banco.sql("select formulario from pesquisa_de_satisfacao where protocolo = :protocolo"
                        + " and situacao = :situacao and conversa_id is null and responder_ate >= :vence"
                        + " order by responder_ate, id limit 1")
                .param("protocolo", protocolo)
                .param("situacao", PERGUNTADA)
                .param("vence", em(venceEm))
                .query((linha, numero) -> Optional.ofNullable(linha.getString("formulario")))
                .optional()
                .flatMap(Function.identity())
                .map(this::lido);
    }

    private String escrito(FormularioDePesquisa formulario) {
        try {
            return json.writeValueAsString(formulario);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private FormularioDePesquisa lido(String formulario) {
        try {
            return json.readValue(formulario, FormularioDePesquisa.class);
        } catch (JsonProcessingException ilegivel) {
            throw new IllegalStateException(ilegivel);
        }
    }

    /** The last one that was asked there and can still be answered. */
    Optional<Pergunta> naConversa(long conversa) {
        return banco.sql("select id, protocolo from pesquisa_de_satisfacao where conversa_id = :conversa"
                        + " and situacao = :situacao and responder_ate > :agora order by id desc limit 1")
                .param("conversa", conversa)
                .param("situacao", PERGUNTADA)
                .param("agora", em(relogio.instant()))
                .query(Pergunta.class)
                .optional();
    }

    void respondida(Pergunta pergunta) {
        banco.sql("update pesquisa_de_satisfacao set situacao = :situacao where id = :id")
                .param("situacao", RESPONDIDA)
                .param("id", pergunta.id())
                .update();
    }

    boolean dispensou(long cliente) {
        return banco.sql("select 1 from pesquisa_dispensada where cliente_id = :cliente")
                .param("cliente", cliente)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void dispensar(long cliente) {
        if (!dispensou(cliente)) {
            banco.sql("insert into pesquisa_dispensada (cliente_id, desde) values (:cliente, :agora)")
                    .param("cliente", cliente)
                    .param("agora", em(relogio.instant()))
                    .update();
        }
    }

    void perguntarDeNovo(long cliente) {
        banco.sql("delete from pesquisa_dispensada where cliente_id = :cliente")
                .param("cliente", cliente)
                .update();
    }

    @EventListener
    void esquecer(ClienteAnonimizado evento) {
        esquecerDispensa(evento.cliente());
    }

    /** Who did not want to be asked does not want it in the other registration either. */
    @EventListener
    void unificar(ClientesUnificados evento) {
        if (dispensou(evento.de())) {
            dispensar(evento.em());
            esquecerDispensa(evento.de());
        }
    }

    private void esquecerDispensa(long cliente) {
        banco.sql("delete from pesquisa_dispensada where cliente_id = :cliente")
                .param("cliente", cliente)
                .update();
    }

    private static OffsetDateTime em(Instant quando) {
        return quando.atOffset(ZoneOffset.UTC);
    }
}
