package br.central.portal.entrada;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Open sessions, in the database, so that any node knows them: until {@code central.portal.sessao.maxima} after they began, or
 * {@code central.portal.sessao.ociosa} after they were last used.
 */
@Component
class Sessoes {

    /** A session that is used again and again is noted as used once in this while. */
    private static final Duration PRECISAO = Duration.ofMinutes(1);

    private static final int MAIOR_NAVEGADOR = 200;

    record Sessao(String resumo, long contaId, Long emVista, Instant usadaEm) {}

    private final JdbcClient banco;
    private final Clock relogio;
    private final Duration maxima;
    private final Duration ociosa;

    Sessoes(
            JdbcClient banco,
            Clock relogio,
            @Value("${central.portal.sessao.maxima:12h}") Duration maxima,
            @Value("${central.portal.sessao.ociosa:30m}") Duration ociosa) {
        this.banco = banco;
        this.relogio = relogio;
        this.maxima = maxima;
        this.ociosa = ociosa;
    }

    void abrir(Segredo segredo, long conta, String navegador) {
        banco.sql("insert into sessao_do_portal (resumo, conta_id, aberta_em, usada_em, navegador)"
                        + " values (:resumo, :conta, :agora, :agora, :navegador)")
                .param("resumo", segredo.resumo())
                .param("conta", conta)
                .param("agora", Timestamp.from(relogio.instant()))
                .param("navegador", cortado(navegador))
                .update();
    }

    /** Empty when it is not there, or is over. */
    Optional<Sessao> de(Segredo segredo) {
        Instant agora = relogio.instant();
        Optional<Sessao> achada = banco.sql("select resumo, conta_id, em_vista, usada_em from sessao_do_portal"
                        + " where resumo = :resumo and usada_em >= :usadaDesde and aberta_em >= :abertaDesde")
                .param("resumo", segredo.resumo())
                .param("usadaDesde", Timestamp.from(agora.minus(ociosa)))
                .param("abertaDesde", Timestamp.from(agora.minus(maxima)))
                .query(Sessao.class)
                .optional();
        achada.filter(uma -> uma.usadaEm().isBefore(agora.minus(PRECISAO))).ifPresent(uma -> usar(uma, agora));
        return achada;
    }

    void verDe(Segredo segredo, long cliente) {
        banco.sql("update sessao_do_portal set em_vista = :cliente where resumo = :resumo")
                .param("cliente", cliente)
                .param("resumo", segredo.resumo())
                .update();
    }

    /** Those of an account that go on, the one last used first. */
    List<SessaoAberta> abertas(long conta, Optional<Segredo> esta) {
        Instant agora = relogio.instant();
        return banco.sql("select resumo, navegador, aberta_em, usada_em from sessao_do_portal where conta_id = :conta"
                        + " and usada_em >= :usadaDesde and aberta_em >= :abertaDesde order by usada_em desc")
                .param("conta", conta)
                .param("usadaDesde", Timestamp.from(agora.minus(ociosa)))
                .param("abertaDesde", Timestamp.from(agora.minus(maxima)))
                .query((linha, numero) -> new SessaoAberta(
                        esta.map(Segredo::resumo).orElse("").equals(linha.getString("resumo")),
                        Navegadores.nome(linha.getString("navegador")),
                        aqui(linha.getTimestamp("aberta_em")),
                        aqui(linha.getTimestamp("usada_em"))))
                .list();
    }

    private LocalDateTime aqui(Timestamp quando) {
        return LocalDateTime.ofInstant(quando.toInstant(), relogio.getZone());
    }

    void encerrar(Segredo segredo) {
        banco.sql("delete from sessao_do_portal where resumo = :resumo")
                .param("resumo", segredo.resumo())
                .update();
    }

    /** @return how many */
    int encerrarAsOutras(long conta, Optional<Segredo> menos) {
        return banco.sql("delete from sessao_do_portal where conta_id = :conta and resumo <> :menos")
                .param("conta", conta)
                .param("menos", menos.map(Segredo::resumo).orElse(""))
                .update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void apagarAsVencidas() {
        Instant agora = relogio.instant();
        banco.sql("delete from sessao_do_portal where usada_em < :usadaDesde or aberta_em < :abertaDesde")
                .param("usadaDesde", Timestamp.from(agora.minus(ociosa)))
                .param("abertaDesde", Timestamp.from(agora.minus(maxima)))
                .update();
    }

    private void usar(Sessao sessao, Instant agora) {
        banco.sql("update sessao_do_portal set usada_em = :agora where resumo = :resumo")
                .param("agora", Timestamp.from(agora))
                .param("resumo", sessao.resumo())
                .update();
    }

    private static String cortado(String navegador) {
        String dito = navegador == null ? "" : navegador.replaceAll("\\p{Cntrl}", " ");
        return dito.length() <= MAIOR_NAVEGADOR ? dito : dito.substring(0, MAIOR_NAVEGADOR);
    }
}
