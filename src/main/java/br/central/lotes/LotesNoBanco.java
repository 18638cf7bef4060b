package br.central.lotes;

import static br.central.comum.MomentoGravado.em;

import br.central.comum.Linhas;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Batches as they are asked for and shown. */
@Component
class LotesNoBanco {

    private static final String CONTADOS = Arrays.stream(ResultadoDaLinha.values())
            .map(um -> "(select count(*) from lote_linha n where n.lote_id = l.id and n.resultado = '%1$s') as %1$s"
                    .formatted(um.name()))
            .collect(Collectors.joining(", "));

    private final JdbcClient banco;
    /** For what the client has not: many rows in one go. */
    private final JdbcTemplate lotes;

    private final Clock relogio;

    LotesNoBanco(JdbcClient banco, JdbcTemplate lotes, Clock relogio) {
        this.banco = banco;
        this.lotes = lotes;
        this.relogio = relogio;
    }

    long incluir(NovoLote novo, List<String> chaves, String por) {
        long lote = Linhas.incluir(banco.sql("""
                        insert into lote (acao, grupo, usuario, vence_em, prioridade, texto, total, situacao,
                          registrado_por, registrado_em)
                        values (:acao, :grupo, :usuario, :venceEm, :prioridade, :texto, :total, 'EM_ANDAMENTO', :por,
                          :agora)""")
                .param("acao", novo.acao().name())
                .param("grupo", novo.grupo())
                .param("usuario", novo.usuario())
                .param("venceEm", novo.venceEm())
                .param("prioridade", novo.prioridade())
                .param("texto", novo.texto())
                .param("total", chaves.size())
                .param("por", por)
                .param("agora", agora()));
        List<Object[]> linhas = IntStream.range(0, chaves.size())
                .mapToObj(i -> new Object[] {lote, i + 1, chaves.get(i)})
                .toList();
        lotes.batchUpdate(
                "insert into lote_linha (lote_id, ordem, chave, resultado, tentativas) values (?, ?, ?, 'PENDENTE', 0)",
                linhas);
        return lote;
    }

    Optional<LoteView> ver(long id) {
        return banco.sql("select l.*, " + CONTADOS + " from lote l where l.id = :id")
                .param("id", id)
                .query((linha, numero) -> lote(linha))
                .optional();
    }

    List<LoteView> ultimos(String por, int quantos) {
        return banco.sql("select l.*, " + CONTADOS
                        + " from lote l where l.registrado_por = :por order by l.id desc limit :quantos")
                .param("por", por)
                .param("quantos", quantos)
                .query((linha, numero) -> lote(linha))
                .list();
    }

    List<LinhaDoLote> linhas(long lote, ResultadoDaLinha resultado, int pagina, int tamanho) {
        return banco.sql("select * from lote_linha where lote_id = :lote"
                        + (resultado == null ? "" : " and resultado = :resultado")
                        + " order by ordem limit :tamanho offset :antes")
                .param("lote", lote)
                .param("resultado", resultado == null ? null : resultado.name())
                .param("tamanho", tamanho)
                .param("antes", (long) pagina * tamanho)
                .query((linha, numero) -> linha(linha))
                .list();
    }

    /** @return whether it was still running */
    boolean cancelar(long id, String por) {
        boolean corria =
                banco.sql("update lote set situacao = 'CANCELADO', cancelado_por = :por, concluido_em = :agora,"
                                        + " texto = null where id = :id and situacao = 'EM_ANDAMENTO'")
                                .param("por", por)
                                .param("agora", agora())
                                .param("id", id)
                                .update()
                        == 1;
        if (corria) {
            banco.sql(
                            "update lote_linha set resultado = 'NAO_EXECUTADO' where lote_id = :id and resultado = 'PENDENTE'")
                    .param("id", id)
                    .update();
        }
        return corria;
    }

    private LoteView lote(ResultSet linha) throws SQLException {
        AcaoEmLote acao = AcaoEmLote.valueOf(linha.getString("acao"));
        return new LoteView(
                linha.getLong("id"),
                acao,
                acao.descricao(),
                SituacaoDoLote.valueOf(linha.getString("situacao")),
                new LoteView.Registro(
                        linha.getString("registrado_por"),
                        em(linha, "registrado_em", relogio),
                        em(linha, "concluido_em", relogio),
                        linha.getString("cancelado_por")),
                new LoteView.Destino(
                        linha.getString("grupo"),
                        linha.getString("usuario"),
                        em(linha, "vence_em", relogio),
                        linha.getObject("prioridade", Integer.class)),
                new LoteView.Contagem(
                        linha.getInt("total"),
                        linha.getInt("pendente"),
                        linha.getInt("feito"),
                        linha.getInt("recusado"),
                        linha.getInt("ja_concluido"),
                        linha.getInt("nao_executado")));
    }

    private LinhaDoLote linha(ResultSet linha) throws SQLException {
        ResultadoDaLinha resultado = ResultadoDaLinha.valueOf(linha.getString("resultado"));
        return new LinhaDoLote(
                linha.getInt("ordem"),
                linha.getString("chave"),
                linha.getString("protocolo"),
                resultado,
                resultado.descricao(),
                linha.getString("mensagem"),
                em(linha, "feita_em", relogio));
    }

    private OffsetDateTime agora() {
        return relogio.instant().atOffset(ZoneOffset.UTC);
    }
}
