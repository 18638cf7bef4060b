package br.central.atendimento;

import br.central.atendimento.contrato.PresencaView;
import br.central.atendimento.dominio.Casos;
import br.central.seguranca.UsuarioAtual;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who has which atendimento open. The pages say so again and again while they are open; what was not said for a minute
 * no longer counts. On any number of nodes, for it is in the database. Not transactional: each statement stands alone.
 */
@Service
public class Presencas {

    private static final Duration VALIDADE = Duration.ofSeconds(60);

    private final Casos casos;
    private final UsuarioAtual usuario;
    private final JdbcClient banco;
    private final TransactionOperations consulta;
    private final Clock relogio;

    Presencas(
            Casos casos, UsuarioAtual usuario, JdbcClient banco, PlatformTransactionManager transacoes, Clock relogio) {
        this.casos = casos;
        this.usuario = usuario;
        this.banco = banco;
        this.consulta = new TransactionTemplate(transacoes);
        this.relogio = relogio;
    }

    private record Linha(String login, String nome, OffsetDateTime vistoEm) {}

    /**
     * Says that the current user has it open now, and answers who else has, the latest first.
     *
     * @throws br.central.comum.Recusa when there is no such atendimento or its content is restricted to others
     */
    public List<PresencaView> marcar(String protocolo) {
        consulta.executeWithoutResult(transacao -> casos.paraVer(protocolo));
        List<Linha> todas = banco.sql("select login, nome, visto_em from presenca where protocolo = :protocolo"
                        + " order by visto_em desc, login")
                .param("protocolo", protocolo)
                .query(Linha.class)
                .list();
        String eu = usuario.login();
        gravar(protocolo, eu, todas.stream().anyMatch(linha -> linha.login().equals(eu)));
        Instant agora = relogio.instant();
        return todas.stream()
                .filter(linha ->
                        !linha.login().equals(eu) && linha.vistoEm().toInstant().isAfter(agora.minus(VALIDADE)))
                .map(linha -> new PresencaView(linha.login(), linha.nome(), segundos(linha, agora)))
                .toList();
    }

    private static long segundos(Linha linha, Instant agora) {
        return Math.max(
                0,
                Duration.between(linha.vistoEm(), agora.atOffset(ZoneOffset.UTC))
                        .toSeconds());
    }

    private void gravar(String protocolo, String eu, boolean jaEsta) {
        var gravacao = banco.sql(
                        jaEsta
                                ? "update presenca set visto_em = :agora, nome = :nome"
                                        + " where protocolo = :protocolo and login = :login"
                                : "insert into presenca (protocolo, login, nome, visto_em)"
                                        + " values (:protocolo, :login, :nome, :agora)")
                .param("protocolo", protocolo)
                .param("login", eu)
                .param("nome", usuario.nome())
                .param("agora", relogio.instant().atOffset(ZoneOffset.UTC));
        try {
            gravacao.update();
        } catch (DuplicateKeyException outraAba) {
            // Another tab of the same person said it at the same moment.
        }
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void esquecerAsAntigas() {
        banco.sql("delete from presenca where visto_em < :limite")
                .param("limite", relogio.instant().minus(VALIDADE).atOffset(ZoneOffset.UTC))
                .update();
    }
}
