package br.central.comunicacao.entrada;

import br.central.comunicacao.entrada.leitura.EmailLido;
import br.central.comunicacao.entrada.leitura.NaturezaDoEmail;
import br.central.comunicacao.entrada.leitura.Procedencia;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of {@code email_recebido} as the two steps and the lists see them. */
@Component
class EmailsNoBanco {

    /** Longer than any message takes to be read; one whose reader died is read again after it. */
    static final Duration POSSE = Duration.ofMinutes(10);

    private static final int MAIS_LONGO = 15_000;
    private static final int MAIOR_ERRO = 500;
    private static final String NA_LISTA =
            "select id, recebido_em, situacao, natureza, de_endereco, de_nome, procedencia,"
                    + " procedencia_achados, assunto, tamanho, erro from email_recebido ";

    private final JdbcClient banco;
    private final Clock relogio;

    EmailsNoBanco(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
    }

    /** The next that nobody is reading; the caller's transaction takes it with {@link #tomado}. */
    Optional<Long> proximo(SituacaoDoEmail situacao) {
        return banco.sql("select id from email_recebido where situacao = :situacao and proxima_em <= :agora"
                        + " order by proxima_em, id limit 1 for update skip locked")
                .param("situacao", situacao.name())
                .param("agora", agora())
                .query(Long.class)
                .optional();
    }

    /** @return how often it has been tried with this time */
    int tomado(long id, Duration posse) {
        banco.sql("update email_recebido set tentativas = tentativas + 1, proxima_em = :ate where id = :id")
                .param("id", id)
                .param("ate", agora().plus(posse))
                .update();
        return tentativas(id);
    }

    /** Whether it is still there in that state, and nobody else is at it. */
    boolean reter(long id, SituacaoDoEmail situacao) {
        return banco.sql("select id from email_recebido where id = :id and situacao = :situacao for update skip locked")
                .param("id", id)
                .param("situacao", situacao.name())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void lido(long id, EmailLido lido) {
        EmailLido.Devolucao devolucao = lido.devolucao();
        banco.sql("""
                        update email_recebido set situacao = 'LIDO', tentativas = 0, proxima_em = :agora, erro = null,
                          natureza = :natureza, respondivel = :respondivel, message_id = :messageId,
                          de_endereco = :endereco, de_nome = :nome, procedencia = :procedencia,
                          procedencia_achados = :achados, assunto = :assunto, escrito_em = :escrito,
                          respostas = :respostas, destinos = :destinos, texto = :texto, citado = :citado,
                          html = :html, html_citado = :htmlCitado, devolvida_message_id = :devolvida,
                          devolvida_de = :devolvidaDe, devolvida_motivo = :motivo
                        where id = :id and situacao = 'RECEBIDO'""")
                .param("id", id)
                .param("agora", agora())
                .param("natureza", lido.natureza().name())
                .param("respondivel", lido.respondivel())
                .param("messageId", lido.fio().messageId())
                .param("endereco", lido.remetente().endereco())
                .param("nome", lido.remetente().nome())
                .param("procedencia", lido.remetente().procedencia().resultado().name())
                .param("achados", cortado(lido.remetente().procedencia().achados(), 200))
                .param("assunto", lido.assunto())
                .param(
                        "escrito",
                        lido.escritoEm() == null ? null : lido.escritoEm().atOffset(ZoneOffset.UTC))
                .param("respostas", linhas(lido.fio().emRespostaA()))
                .param("destinos", linhas(lido.fio().destinos()))
                .param("texto", lido.corpo().texto())
                .param("citado", lido.corpo().citado())
                .param("html", lido.corpo().html())
                .param("htmlCitado", lido.corpo().htmlCitado())
                .param("devolvida", devolucao == null ? null : devolucao.messageId())
                .param("devolvidaDe", devolucao == null ? null : cortado(devolucao.destinatario(), 254))
                .param("motivo", devolucao == null ? null : devolucao.motivo())
                .update();
    }

    void mudar(long id, SituacaoDoEmail situacao, String erro) {
        banco.sql("update email_recebido set situacao = :situacao, erro = :erro, tentativas = 0, proxima_em = :agora"
                        + " where id = :id")
                .param("id", id)
                .param("situacao", situacao.name())
                .param("erro", cortado(erro, MAIOR_ERRO))
                .param("agora", agora())
                .update();
    }

    void adiar(long id, Duration espera, String erro, boolean conta) {
        banco.sql("update email_recebido set proxima_em = :quando, erro = :erro" + (conta ? "" : ", tentativas = 0")
                        + " where id = :id")
                .param("id", id)
                .param("quando", agora().plus(espera))
                .param("erro", cortado(erro, MAIOR_ERRO))
                .update();
    }

    int tentativas(long id) {
        return banco.sql("select tentativas from email_recebido where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    Optional<EmailParaTratar> ler(long id) {
        return banco.sql("select * from email_recebido where id = :id and natureza is not null")
                .param("id", id)
                .query((linha, numero) -> lido(linha))
                .optional();
    }

    List<EmailNaLista> lista(Collection<SituacaoDoEmail> situacoes, int quantos) {
        return banco.sql(NA_LISTA + "where situacao in (:situacoes) order by recebido_em desc, id desc limit :quantos")
                .param("situacoes", situacoes.stream().map(Enum::name).toList())
                .param("quantos", quantos)
                .query((linha, numero) -> naLista(linha))
                .list();
    }

    List<EmailNaLista> porIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : banco.sql(NA_LISTA + "where id in (:ids) order by recebido_em, id")
                        .param("ids", ids)
                        .query((linha, numero) -> naLista(linha))
                        .list();
    }

    /** Of the same Message-ID, sender and moment, kept before: the same once more, changed on its way. */
    boolean repetido(EmailParaTratar email) {
        EmailLido lido = email.lido();
        return !lido.fio().messageId().isBlank()
                && lido.escritoEm() != null
                && lido.remetente().endereco() != null
                && banco.sql("select count(*) from email_recebido where message_id = :messageId and id < :id"
                                        + " and de_endereco = :de and escrito_em = :escrito and situacao = 'TRATADO'")
                                .param("messageId", lido.fio().messageId())
                                .param("id", email.id())
                                .param("de", lido.remetente().endereco())
                                .param("escrito", lido.escritoEm().atOffset(ZoneOffset.UTC))
                                .query(Long.class)
                                .single()
                        > 0;
    }

    private OffsetDateTime agora() {
        return relogio.instant().atOffset(ZoneOffset.UTC);
    }

    private static EmailParaTratar lido(ResultSet linha) throws SQLException {
        String devolvida = linha.getString("devolvida_message_id");
        NaturezaDoEmail natureza = NaturezaDoEmail.valueOf(linha.getString("natureza"));
        return new EmailParaTratar(
                linha.getLong("id"),
                instante(linha, "recebido_em"),
                new EmailLido(
                        new EmailLido.Remetente(
                                linha.getString("de_endereco"), linha.getString("de_nome"), procedencia(linha)),
                        linha.getString("assunto"),
                        instante(linha, "escrito_em"),
                        natureza,
                        linha.getBoolean("respondivel"),
                        new EmailLido.Fio(
                                linha.getString("message_id"),
                                separadas(linha.getString("respostas")),
                                separadas(linha.getString("destinos"))),
                        new EmailLido.Corpo(
                                linha.getString("texto"),
                                linha.getString("citado"),
                                linha.getString("html"),
                                linha.getString("html_citado")),
                        natureza == NaturezaDoEmail.DEVOLUCAO
                                ? new EmailLido.Devolucao(
                                        devolvida, linha.getString("devolvida_de"), linha.getString("devolvida_motivo"))
                                : null));
    }

    private static EmailNaLista naLista(ResultSet linha) throws SQLException {
        String natureza = linha.getString("natureza");
        return new EmailNaLista(
                linha.getLong("id"),
                instante(linha, "recebido_em"),
                SituacaoDoEmail.valueOf(linha.getString("situacao")),
                natureza == null ? null : NaturezaDoEmail.valueOf(natureza),
                linha.getString("de_endereco"),
                linha.getString("de_nome"),
                procedencia(linha),
                linha.getString("assunto"),
                linha.getLong("tamanho"),
                linha.getString("erro"));
    }

    /** Of what was read before servers were asked, nothing is known. */
    private static Procedencia procedencia(ResultSet linha) throws SQLException {
        String resultado = linha.getString("procedencia");
        return new Procedencia(
                resultado == null ? Procedencia.Resultado.SEM_PROVA : Procedencia.Resultado.valueOf(resultado),
                resultado == null ? "" : linha.getString("procedencia_achados"));
    }

    private static Instant instante(ResultSet linha, String coluna) throws SQLException {
        OffsetDateTime quando = linha.getObject(coluna, OffsetDateTime.class);
        return quando == null ? null : quando.toInstant();
    }

    private static String linhas(List<String> varias) {
        return cortado(String.join("\n", varias), MAIS_LONGO);
    }

    private static List<String> separadas(String linhas) {
        return linhas == null || linhas.isEmpty() ? List.of() : Arrays.asList(linhas.split("\n"));
    }

    private static String cortado(String texto, int maior) {
        return texto == null || texto.length() <= maior ? texto : texto.substring(0, maior);
    }
}
