package br.central.canais.email;

import br.central.comum.Linhas;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code email_com_destino}. */
@Component
class DestinosNoBanco {

    private static final String COLUNAS =
            "select email_id as email, destino, protocolo, ligado_a, talvez, remetente from email_com_destino ";

    private final JdbcClient banco;
    private final Clock relogio;

    DestinosNoBanco(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
    }

    void incluir(Encaminhado destino) {
        banco.sql("insert into email_com_destino (email_id, destino, protocolo, ligado_a, talvez, remetente, em)"
                        + " values (:email, :destino, :protocolo, :ligado, :talvez, :remetente, :agora)")
                .param("email", destino.email())
                .param("destino", destino.destino().name())
                .param("protocolo", destino.protocolo())
                .param("ligado", destino.ligadoA())
                .param("talvez", destino.talvez())
                .param("remetente", destino.remetente())
                .param("agora", agora())
                .update();
    }

    /** Of one that was set aside, when it goes on. */
    void soltar(long email) {
        banco.sql("delete from email_com_destino where email_id = :email")
                .param("email", email)
                .update();
    }

    void resolver(long email, DestinoDoEmail destino, String protocolo, String quem) {
        banco.sql("update email_com_destino set destino = :destino, protocolo = :protocolo, talvez = false,"
                        + " resolvido_por = :quem, resolvido_em = :agora where email_id = :email")
                .param("email", email)
                .param("destino", destino.name())
                .param("protocolo", protocolo)
                .param("quem", quem)
                .param("agora", agora())
                .update();
    }

    void confirmado(long email) {
        banco.sql("update email_com_destino set confirmado_em = :agora where email_id = :email")
                .param("email", email)
                .param("agora", agora())
                .update();
    }

    /** Until the caller's transaction ends nobody else decides about it. */
    Optional<Encaminhado> paraResolver(long email) {
        return banco.sql(COLUNAS + "where email_id = :email for update")
                .param("email", email)
                .query(Encaminhado.class)
                .optional();
    }

    Optional<Encaminhado> doEmail(long email) {
        return banco.sql(COLUNAS + "where email_id = :email")
                .param("email", email)
                .query(Encaminhado.class)
                .optional();
    }

    List<Encaminhado> doProtocolo(String protocolo) {
        return banco.sql(COLUNAS + "where protocolo = :protocolo order by email_id")
                .param("protocolo", protocolo)
                .query(Encaminhado.class)
                .list();
    }

    /** Those in these cases, and those in none that are about one of them. */
    List<Long> dosProtocolos(Collection<String> protocolos) {
        return protocolos.isEmpty()
                ? List.of()
                : banco.sql("select email_id from email_com_destino where protocolo in (:protocolos)"
                                + " or (protocolo is null and ligado_a in (:protocolos))")
                        .param("protocolos", protocolos)
                        .query(Long.class)
                        .list();
    }

    /** What waits for somebody to say what it is about, the oldest first. */
    List<Encaminhado> emEspera(int quantos) {
        return banco.sql(COLUNAS + "where talvez = true or destino = 'QUARENTENA' order by em, email_id limit :quantos")
                .param("quantos", quantos)
                .query(Encaminhado.class)
                .list();
    }

    int doRemetente(String remetente, Duration janela) {
        return banco.sql("select count(*) from email_com_destino where remetente = :remetente and em > :desde"
                        + " and destino in ('ABRIU', 'REINICIOU')")
                .param("remetente", remetente)
                .param("desde", agora().minus(janela))
                .query(Integer.class)
                .single();
    }

    int doFio(String protocolo, Duration janela) {
        return banco.sql("select count(*) from email_com_destino where ligado_a = :protocolo and em > :desde"
                        + " and destino in ('ABRIU', 'REINICIOU')")
                .param("protocolo", protocolo)
                .param("desde", agora().minus(janela))
                .query(Integer.class)
                .single();
    }

    boolean confirmadoHaPouco(String remetente, String ligadoA, Duration periodo) {
        return Linhas.ha(banco.sql("select count(*) from email_com_destino where remetente = :remetente"
                        + " and ligado_a = :ligado and confirmado_em > :desde")
                .param("remetente", remetente)
                .param("ligado", ligadoA)
                .param("desde", agora().minus(periodo)));
    }

    /** Those of them that are in no case; also those of which nothing was decided. */
    List<Long> semCaso(Collection<Long> emails) {
        if (emails.isEmpty()) {
            return List.of();
        }
        Set<Long> emCasos = Set.copyOf(banco.sql("select email_id from email_com_destino where email_id in (:emails)"
                        + " and protocolo is not null")
                .param("emails", emails)
                .query(Long.class)
                .list());
        return emails.stream().filter(um -> !emCasos.contains(um)).toList();
    }

    List<Long> semCasoAntesDe(Instant quando, int quantos) {
        return banco.sql("select email_id from email_com_destino where protocolo is null and em < :quando"
                        + " order by email_id limit :quantos")
                .param("quando", quando.atOffset(ZoneOffset.UTC))
                .param("quantos", quantos)
                .query(Long.class)
                .list();
    }

    /** Who wrote is told no more; what never was in a case is not remembered. */
    void esquecer(Collection<Long> emails) {
        if (emails.isEmpty()) {
            return;
        }
        banco.sql("delete from email_com_destino where email_id in (:emails) and protocolo is null")
                .param("emails", emails)
                .update();
        banco.sql("update email_com_destino set remetente = null, talvez = false where email_id in (:emails)")
                .param("emails", emails)
                .update();
    }

    private OffsetDateTime agora() {
        return relogio.instant().atOffset(ZoneOffset.UTC);
    }
}
