package br.central.portal.entrada;

import br.central.comum.Recusa;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.authentication.ott.DefaultOneTimeToken;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One-time tokens, of which the database keeps a digest: whoever reads it comes in with none of them. A new one of an account
 * takes the place of those before.
 */
@Component
class LinksDeAcesso implements OneTimeTokenService {

    /** So long it is still known that a link was used or has expired, and not that it never was one. */
    private static final Duration LEMBRADOS = Duration.ofDays(30);

    private record Guardado(long contaId, Instant venceEm, Instant usadoEm) {}

    private final JdbcClient banco;
    private final Clock relogio;

    LinksDeAcesso(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
    }

    /** The user is the account's id. */
    @Override
    @Transactional
    public OneTimeToken generate(GenerateOneTimeTokenRequest pedido) {
        Segredo segredo = Segredo.novo();
        Instant agora = relogio.instant();
        Instant venceEm = agora.plus(pedido.getExpiresIn());
        long conta = Long.parseLong(pedido.getUsername());
        banco.sql("update link_de_acesso set vence_em = :agora"
                        + " where conta_id = :conta and usado_em is null and vence_em > :agora")
                .param("agora", Timestamp.from(agora))
                .param("conta", conta)
                .update();
        banco.sql("insert into link_de_acesso (resumo, conta_id, criado_em, vence_em)"
                        + " values (:resumo, :conta, :agora, :venceEm)")
                .param("resumo", segredo.resumo())
                .param("conta", conta)
                .param("agora", Timestamp.from(agora))
                .param("venceEm", Timestamp.from(venceEm))
                .update();
        return new DefaultOneTimeToken(segredo.valor(), pedido.getUsername(), venceEm);
    }

    /** {@code null} when it is none that opens anything; of two at once only one is. */
    @Override
    @Transactional
    public OneTimeToken consume(OneTimeTokenAuthenticationToken apresentado) {
        Segredo segredo = new Segredo(apresentado.getTokenValue());
        Instant agora = relogio.instant();
        int usados = banco.sql("update link_de_acesso set usado_em = :agora"
                        + " where resumo = :resumo and usado_em is null and vence_em > :agora")
                .param("agora", Timestamp.from(agora))
                .param("resumo", segredo.resumo())
                .update();
        return usados == 0
                ? null
                : new DefaultOneTimeToken(
                        segredo.valor(), String.valueOf(guardado(segredo).contaId()), agora);
    }

    /**
     * Whose it is, without using it: programs that look through mails open every link in them.
     *
     * @throws Recusa which says in words why it opens nothing
     */
    @Transactional(readOnly = true)
    public long conta(Segredo segredo) {
        Guardado guardado = guardado(segredo);
        if (guardado.usadoEm() != null) {
            throw new Recusa.EstadoNaoPermite("Este link já foi usado. Peça outro para trocar a senha de novo.");
        }
        if (!guardado.venceEm().isAfter(relogio.instant())) {
            throw new Recusa.EstadoNaoPermite("Este link venceu ou foi substituído por um mais novo. Peça outro.");
        }
        return guardado.contaId();
    }

    @Scheduled(fixedDelayString = "PT24H", initialDelayString = "PT1H")
    void esquecerOsVelhos() {
        banco.sql("delete from link_de_acesso where vence_em < :limite")
                .param("limite", Timestamp.from(relogio.instant().minus(LEMBRADOS)))
                .update();
    }

    private Guardado guardado(Segredo segredo) {
        return banco.sql("select conta_id, vence_em, usado_em from link_de_acesso where resumo = :resumo")
                .param("resumo", segredo.resumo())
                .query(Guardado.class)
                .optional()
                .orElseThrow(() -> new Recusa.NaoEncontrado(
                        "Este link não é válido. Confira se o endereço está completo, ou peça outro."));
    }
}
