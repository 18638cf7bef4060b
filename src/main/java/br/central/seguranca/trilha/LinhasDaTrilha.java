package br.central.seguranca.trilha;

import br.central.comum.Linhas;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha.Desfecho;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the trail. Added, sealed and read; never changed, and deleted only from the beginning, when their time is over. */
@Component
class LinhasDaTrilha {

    private static final String COLUNAS =
            "select id, quando, ato, desfecho, quem, de_onde, alvo, ordem, selo from trilha ";

    private static final Pattern UM_CLIENTE = Pattern.compile("cliente (\\d{1,19})");

    private static final int PONTA = 1;
    private static final int BASE = 2;

    /** The place of a row in the chain, and its seal. */
    record Ponta(long ordem, String selo) {}

    private final JdbcClient banco;

    LinhasDaTrilha(JdbcClient banco) {
        this.banco = banco;
    }

    /** @return the id */
    long incluir(Instant quando, AtoVigiado ato, Desfecho desfecho, String quem, String deOnde, String alvo) {
        return Linhas.incluir(banco.sql("insert into trilha (quando, ato, desfecho, quem, de_onde, alvo)"
                        + " values (:quando, :ato, :desfecho, :quem, :deOnde, :alvo)")
                .param("quando", quando.atOffset(ZoneOffset.UTC))
                .param("ato", ato.name())
                .param("desfecho", desfecho.name())
                .param("quem", quem)
                .param("deOnde", deOnde)
                .param("alvo", alvo));
    }

    /** Waits for whoever else seals. */
    Ponta travarPonta() {
        return banco.sql("select ordem, selo from trilha_ponta where id = " + PONTA + " for update")
                .query(Ponta.class)
                .single();
    }

    List<LinhaDaTrilha> porSelar(int quantas) {
        return banco.sql(COLUNAS + "where ordem is null order by id limit :quantas")
                .param("quantas", quantas)
                .query(LinhasDaTrilha::linha)
                .list();
    }

    /** The id of the one that waits longest. */
    Optional<Long> primeiraPorSelar() {
        return banco.sql("select min(id) from trilha where ordem is null")
                .query(Long.class)
                .optional();
    }

    void selar(LinhaDaTrilha linha, long ordem, String selo) {
        banco.sql("update trilha set ordem = :ordem, selo = :selo where id = :id")
                .param("ordem", ordem)
                .param("selo", selo)
                .param("id", linha.id())
                .update();
    }

    void avancar(Ponta ponta) {
        mudar(PONTA, ponta);
    }

    /** The last that was deleted because its time was over: the chain begins after it. */
    Ponta base() {
        return ler(BASE);
    }

    /** The last sealed of the beginning whose rows are all older; empty when the first one is not. */
    Optional<Ponta> ultimaAntesDe(Instant limite) {
        return banco.sql("select t.ordem, t.selo from trilha t where t.ordem = (select coalesce("
                        + "(select min(n.ordem) from trilha n where n.ordem is not null and n.quando >= :limite),"
                        + " (select p.ordem + 1 from trilha_ponta p where p.id = " + PONTA + ")) - 1)")
                .param("limite", limite.atOffset(ZoneOffset.UTC))
                .query(Ponta.class)
                .optional();
    }

    /** @return how many rows */
    int apagarAte(Ponta ultima) {
        mudar(BASE, ultima);
        return banco.sql("delete from trilha where ordem <= :ordem")
                .param("ordem", ultima.ordem())
                .update();
    }

    private void mudar(int qual, Ponta ponta) {
        banco.sql("update trilha_ponta set ordem = :ordem, selo = :selo where id = :qual")
                .param("ordem", ponta.ordem())
                .param("selo", ponta.selo())
                .param("qual", qual)
                .update();
    }

    List<LinhaDaTrilha> seladasDepoisDe(long ordem, int quantas) {
        return banco.sql(COLUNAS + "where ordem > :ordem order by ordem limit :quantas")
                .param("ordem", ordem)
                .param("quantas", quantas)
                .query(LinhasDaTrilha::linha)
                .list();
    }

    Ponta ponta() {
        return ler(PONTA);
    }

    private Ponta ler(int qual) {
        return banco.sql("select ordem, selo from trilha_ponta where id = :qual")
                .param("qual", qual)
                .query(Ponta.class)
                .single();
    }

    /** Whether somebody known did that to it since. */
    boolean haDe(AtoVigiado ato, String alvo, Instant desde) {
        return Linhas.ha(banco.sql("select count(*) from trilha where alvo = :alvo and quando >= :desde and ato = :ato"
                        + " and quem is not null")
                .param("alvo", alvo)
                .param("desde", desde.atOffset(ZoneOffset.UTC))
                .param("ato", ato.name()));
    }

    /** What was done to a client includes the searches that showed the client among others. */
    List<LinhaDaTrilha> procurar(FiltroDaTrilha filtro) {
        return banco.sql(COLUNAS + "where quando >= :de and quando < :antesDe"
                        + " and (cast(:quem as varchar(255)) is null or quem = :quem)"
                        + " and (cast(:ato as varchar(40)) is null or ato = :ato)"
                        + " and (cast(:alvo as varchar(200)) is null or alvo = :alvo"
                        + " or ato = 'BUSCA_DE_CLIENTE' and replace(alvo, ' ', ',') || ',' like cast(:entre as varchar(200)))"
                        + " and (cast(:desfecho as varchar(20)) is null or desfecho = :desfecho)"
                        + " and (cast(:antes as bigint) is null or id < :antes)"
                        + " order by id desc limit :quantas")
                .param("de", filtro.de().atOffset(ZoneOffset.UTC))
                .param("antesDe", filtro.antesDe().atOffset(ZoneOffset.UTC))
                .param("quem", filtro.quem())
                .param("ato", Optional.ofNullable(filtro.ato()).map(Enum::name).orElse(null))
                .param("alvo", filtro.alvo())
                .param("entre", entreOsAchados(filtro.alvo()))
                .param(
                        "desfecho",
                        Optional.ofNullable(filtro.desfecho()).map(Enum::name).orElse(null))
                .param("antes", filtro.antes())
                .param("quantas", filtro.quantas())
                .query(LinhasDaTrilha::linha)
                .list();
    }

    private static String entreOsAchados(String alvo) {
        Matcher cliente = UM_CLIENTE.matcher(alvo == null ? "" : alvo);
        return cliente.matches() ? "%," + cliente.group(1) + ",%" : null;
    }

    private static LinhaDaTrilha linha(ResultSet linha, int numero) throws SQLException {
        return new LinhaDaTrilha(
                linha.getLong("id"),
                linha.getObject("quando", OffsetDateTime.class).toInstant(),
                linha.getString("ato"),
                linha.getString("desfecho"),
                linha.getString("quem"),
                linha.getString("de_onde"),
                linha.getString("alvo"),
                (Long) linha.getObject("ordem"),
                linha.getString("selo"));
    }
}
