package br.central.regras.corrida;

import br.central.regras.corrida.TipoDeCorrida.Achado;
import br.central.regras.corrida.TipoDeCorrida.NovoCaso;
import br.central.regras.corrida.TipoDeCorrida.Qual;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs as their workers see them: any number, on any number of nodes; who takes a case has its row until it is done. */
@Component
public class CasosPorFazer {

    private static final int LINHAS_POR_VEZ = 200;
    private static final int COLUNAS_DO_CASO = 4;
    private static final int MAIOR_CHAVE = 64;
    private static final int MAIOR_ONDE = 400;
    private static final int MAIOR_MOTIVO = 1_000;
    private static final int MAIOR_FALHA = 2_000;

    /** A run of which there is something to do. */
    public record PorFazer(long id, Qual tipo, String modelo, int de, int para) {}

    public record Caso(int ordem, String alvo, int tentativas) {}

    private final JdbcClient banco;
    private final Clock relogio;

    CasosPorFazer(JdbcClient banco, Clock relogio) {
        this.banco = banco;
        this.relogio = relogio;
    }

    List<PorFazer> que(SituacaoDaCorrida situacao) {
        return banco.sql("select id, tipo, modelo, de_versao as de, para_versao as para from regras_corrida"
                        + " where situacao = :situacao order by id")
                .param("situacao", situacao.name())
                .query(PorFazer.class)
                .list();
    }

    /** Whether nobody else counts its cases, nor has; who gets it has it until the transaction ends. */
    boolean tomar(long id) {
        return banco.sql("select id from regras_corrida where id = :id and situacao = 'LEVANTANDO'"
                        + " for update skip locked")
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void incluir(long id, Collection<NovoCaso> casos) {
        List<Object> valores = new ArrayList<>(LINHAS_POR_VEZ * COLUNAS_DO_CASO);
        int ordem = 0;
        for (NovoCaso um : casos) {
            valores.addAll(Arrays.asList(id, ++ordem, um.alvo(), cortado(um.chave(), MAIOR_CHAVE)));
            if (valores.size() == LINHAS_POR_VEZ * COLUNAS_DO_CASO) {
                gravar(valores);
            }
        }
        gravar(valores);
        banco.sql("update regras_corrida set situacao = 'EXAMINANDO', total = :total where id = :id")
                .param("total", ordem)
                .param("id", id)
                .update();
    }

    private void gravar(List<Object> valores) {
        if (!valores.isEmpty()) {
            int linhas = valores.size() / COLUNAS_DO_CASO;
            banco.sql("insert into regras_corrida_caso (corrida_id, ordem, alvo, chave, previa, resultado,"
                            + " tentativas) values "
                            + String.join(
                                    ", ", Collections.nCopies(linhas, "(?, ?, ?, ?, 'A_EXAMINAR', 'A_EXAMINAR', 0)")))
                    .params(valores)
                    .update();
            valores.clear();
        }
    }

    /** Some that no other worker has. */
    List<Caso> porExaminar(long id, int quantos) {
        return banco.sql("select ordem, alvo, tentativas from regras_corrida_caso where corrida_id = :id"
                        + " and previa = 'A_EXAMINAR' order by ordem limit :quantos for update skip locked")
                .param("id", id)
                .param("quantos", quantos)
                .query(Caso.class)
                .list();
    }

    void examinado(long id, Caso caso, Achado achado) {
        banco.sql("update regras_corrida_caso set previa = :achado, onde = :onde, motivo = :motivo"
                        + " where corrida_id = :id and ordem = :ordem")
                .param("achado", achado.resultado().name())
                .param("onde", cortado(achado.onde(), MAIOR_ONDE))
                .param("motivo", cortado(achado.motivo(), MAIOR_MOTIVO))
                .param("id", id)
                .param("ordem", caso.ordem())
                .update();
    }

    void previaPronta(long id) {
        banco.sql("update regras_corrida set situacao = 'PREVIA' where id = :id and situacao = 'EXAMINANDO'"
                        + " and not exists (select 1 from regras_corrida_caso c"
                        + " where c.corrida_id = regras_corrida.id and c.previa = 'A_EXAMINAR')")
                .param("id", id)
                .update();
    }

    /** One that no other worker has, while the run is not stopped; what somebody was at comes last. */
    Optional<Caso> tomarUm(long id) {
        return banco.sql("select ordem, alvo, tentativas from regras_corrida_caso where corrida_id = :id"
                        + " and resultado = 'PENDENTE' order by tentativas, ordem limit 1 for update skip locked")
                .param("id", id)
                .query(Caso.class)
                .optional();
    }

    /** Once more, after what was done was undone; another worker may have it, or have done it, by now. */
    boolean retomar(long id, Caso caso) {
        return banco.sql("select ordem from regras_corrida_caso where corrida_id = :id and ordem = :ordem"
                        + " and resultado = 'PENDENTE' for update skip locked")
                .param("id", id)
                .param("ordem", caso.ordem())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void resultou(long id, Caso caso, Achado achado) {
        banco.sql("update regras_corrida_caso set resultado = :resultado, motivo = :motivo, feito_em = :agora,"
                        + " tentativas = tentativas + 1 where corrida_id = :id and ordem = :ordem")
                .param("resultado", achado.resultado().name())
                .param("motivo", cortado(achado.motivo(), MAIOR_MOTIVO))
                .param("agora", agora())
                .param("id", id)
                .param("ordem", caso.ordem())
                .update();
    }

    void tentado(long id, Caso caso) {
        banco.sql("update regras_corrida_caso set tentativas = tentativas + 1"
                        + " where corrida_id = :id and ordem = :ordem")
                .param("id", id)
                .param("ordem", caso.ordem())
                .update();
    }

    void concluir(long id) {
        banco.sql("update regras_corrida set situacao = 'CONCLUIDA', modelo_ativo = null, terminada_em = :agora"
                        + " where id = :id and situacao = 'EM_ANDAMENTO' and not exists (select 1"
                        + " from regras_corrida_caso c where c.corrida_id = regras_corrida.id"
                        + " and c.resultado = 'PENDENTE')")
                .param("agora", agora())
                .param("id", id)
                .update();
    }

    /** Nothing more can come of it. */
    void falhou(long id, String porQue) {
        banco.sql("update regras_corrida set situacao = case when situacao = 'EM_ANDAMENTO' then 'PARADA' else 'FALHOU'"
                        + " end, modelo_ativo = null, terminada_em = :agora, falha = :falha where id = :id"
                        + " and situacao in ('LEVANTANDO', 'EXAMINANDO', 'EM_ANDAMENTO')")
                .param("agora", agora())
                .param("falha", cortado(porQue, MAIOR_FALHA))
                .param("id", id)
                .update();
        banco.sql("update regras_corrida_caso set resultado = 'PARADO' where corrida_id = :id"
                        + " and resultado = 'PENDENTE'")
                .param("id", id)
                .update();
    }

    /** Previews of which nothing came. */
    void apagarPreviasAte(OffsetDateTime quando) {
        banco.sql("delete from regras_corrida where pedida_em < :quando and iniciada_em is null")
                .param("quando", quando)
                .update();
    }

    private static String cortado(String texto, int maior) {
        return texto == null || texto.length() <= maior ? texto : texto.substring(0, maior - 1) + "…";
    }

    private OffsetDateTime agora() {
        return relogio.instant().atOffset(ZoneOffset.UTC);
    }
}
