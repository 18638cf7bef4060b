package br.central.lotes;

import br.central.comum.Linhas;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Batches as their workers see them: any number, on any number of nodes; who takes a row has its lock until it is done. */
@Component
class LinhasPorFazer {

    private static final int MAIOR_MENSAGEM = 1000;

    record Linha(int ordem, String chave, int tentativas) {}

    private final JdbcClient banco;
    private final Clock relogio;

    LinhasPorFazer(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
    }

    List<Lote> lotes() {
        return banco.sql("select id, acao, grupo, usuario, vence_em, prioridade, texto, registrado_por from lote"
                        + " where situacao = 'EM_ANDAMENTO' order by id")
                .query((linha, numero) -> new Lote(
                        linha.getLong("id"),
                        AcaoEmLote.valueOf(linha.getString("acao")),
                        linha.getString("grupo"),
                        linha.getString("usuario"),
                        linha.getObject("vence_em", OffsetDateTime.class),
                        linha.getObject("prioridade", Integer.class),
                        linha.getString("texto"),
                        linha.getString("registrado_por")))
                .list();
    }

    /** One that no other worker has; what failed before comes last. */
    Optional<Linha> tomar(long lote) {
        return banco.sql("select ordem, chave, tentativas from lote_linha"
                        + " where lote_id = :lote and resultado = 'PENDENTE' order by tentativas, ordem limit 1"
                        + " for update skip locked")
                .param("lote", lote)
                .query(Linha.class)
                .optional();
    }

    /** Once more, after the act was undone; another worker may have it, or have done it, by now. */
    boolean retomar(long lote, int ordem) {
        return banco.sql("select ordem from lote_linha where lote_id = :lote and ordem = :ordem"
                        + " and resultado = 'PENDENTE' for update skip locked")
                .param("lote", lote)
                .param("ordem", ordem)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** The same act on the same thing, by another row: of two demands of one request, say. */
    boolean jaFeito(long lote, String alvo) {
        return Linhas.ha(banco.sql(
                        "select count(*) from lote_linha where lote_id = :lote and resultado = 'FEITO' and alvo = :alvo")
                .param("lote", lote)
                .param("alvo", alvo));
    }

    void gravar(long lote, int ordem, DesfechoDaLinha desfecho) {
        banco.sql("""
                        update lote_linha set resultado = :resultado, mensagem = :mensagem, protocolo = :protocolo,
                          alvo = :alvo, feita_em = :agora, tentativas = tentativas + 1
                        where lote_id = :lote and ordem = :ordem""")
                .param("resultado", desfecho.resultado().name())
                .param("mensagem", cortada(desfecho.mensagem()))
                .param("protocolo", desfecho.protocolo())
                .param("alvo", desfecho.alvo())
                .param("agora", relogio.instant().atOffset(ZoneOffset.UTC))
                .param("lote", lote)
                .param("ordem", ordem)
                .update();
    }

    void falhou(long lote, int ordem) {
        banco.sql("update lote_linha set tentativas = tentativas + 1 where lote_id = :lote and ordem = :ordem")
                .param("lote", lote)
                .param("ordem", ordem)
                .update();
    }

    /** The last one has been done; what the text said is in the timelines by now. */
    void concluir(long lote) {
        banco.sql("""
                        update lote set situacao = 'CONCLUIDO', concluido_em = :agora, texto = null
                        where id = :lote and situacao = 'EM_ANDAMENTO' and not exists (
                          select 1 from lote_linha n where n.lote_id = lote.id and n.resultado = 'PENDENTE')""")
                .param("agora", relogio.instant().atOffset(ZoneOffset.UTC))
                .param("lote", lote)
                .update();
    }

    private static String cortada(String mensagem) {
        return mensagem == null || mensagem.length() <= MAIOR_MENSAGEM
                ? mensagem
                : mensagem.substring(0, MAIOR_MENSAGEM - 1) + "…";
    }
}
