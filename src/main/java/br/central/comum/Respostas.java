package br.central.comum;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The answers kept by {@code Idempotency-Key}, for 48 hours. */
@Component
public class Respostas {

    private static final int PEDACO = 200;
    private static final Duration VALIDADE = Duration.ofHours(48);

    /** Whose key it is: two users may choose the same. */
    record Chave(String usuario, String valor) {}

    record Resposta(String resumo, int status, String tipo, String local, byte[] corpo) {}

    private final JdbcClient banco;
    private final JdbcClient leitor;
    private final Clock relogio;

    Respostas(JdbcClient banco, DataSource fonte, Clock relogio) {
        this.banco = banco;
        this.leitor = BancoEmPartes.de(fonte, PEDACO);
        this.relogio = relogio;
    }

    Optional<Resposta> procurar(Chave chave) {
        return banco.sql("select resumo, status, tipo, local, corpo from idempotencia"
                        + " where usuario = :usuario and chave = :chave")
                .param("usuario", chave.usuario())
                .param("chave", chave.valor())
                .query((linha, numero) -> new Resposta(
                        linha.getString("resumo"),
                        linha.getInt("status"),
                        linha.getString("tipo"),
                        linha.getString("local"),
                        linha.getBytes("corpo")))
                .optional();
    }

    /** Takes the key for the running transaction; another node that has taken it is waited for. */
    void ocupar(Chave chave, String resumo) {
        banco.sql("insert into idempotencia (usuario, chave, resumo, criada_em)"
                        + " values (:usuario, :chave, :resumo, :agora)")
                .param("usuario", chave.usuario())
                .param("chave", chave.valor())
                .param("resumo", resumo)
                .param("agora", agora())
                .update();
    }

    void guardar(Chave chave, Resposta resposta) {
        banco.sql("update idempotencia set status = :status, tipo = :tipo, local = :local, corpo = :corpo"
                        + " where usuario = :usuario and chave = :chave")
                .param("status", resposta.status())
                .param("tipo", resposta.tipo())
                .param("local", resposta.local())
                .param("corpo", resposta.corpo())
                .param("usuario", chave.usuario())
                .param("chave", chave.valor())
                .update();
    }

    /**
     * Takes away the answers that say any of this, for the person is forgotten. All are read, a piece at a time: they are
     * bytes to the database.
     */
    public void esquecer(Collection<String> ditos) {
        var procurados = new DitosDaPessoa(ditos);
        List<Chave> dela = new ArrayList<>();
        leitor.sql("select usuario, chave, local, corpo from idempotencia").query(linha -> {
            byte[] corpo = linha.getBytes("corpo");
            String texto = corpo == null ? "" : new String(corpo, StandardCharsets.UTF_8);
            if (procurados.em(texto + " " + linha.getString("local"))) {
                dela.add(new Chave(linha.getString("usuario"), linha.getString("chave")));
            }
        });
        dela.forEach(chave -> banco.sql("delete from idempotencia where usuario = :usuario and chave = :chave")
                .param("usuario", chave.usuario())
                .param("chave", chave.valor())
                .update());
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT5M")
    void esquecerAsAntigas() {
        banco.sql("delete from idempotencia where criada_em < :limite")
                .param("limite", agora().minus(VALIDADE))
                .update();
    }

    private OffsetDateTime agora() {
        return relogio.instant().atOffset(ZoneOffset.UTC);
    }
}
