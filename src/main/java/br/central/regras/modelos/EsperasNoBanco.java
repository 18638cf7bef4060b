package br.central.regras.modelos;

import static br.central.comum.MomentoGravado.em;

import br.central.catalogo.ClassificacaoView;
import br.central.catalogo.Classificacoes;
import br.central.consulta.Restritos;
import br.central.consulta.SemRestritos;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits where: in the engine's own tables of what runs, which have only that. */
@Component
class EsperasNoBanco {

    private static final String ONDE = " where modelo = :modelo and ativa and passo is not null group by passo";

    /** A loop is counted where it stands. */
    private static final String DO_LACO = "#multiInstanceBody";

    private static final String CASO = "coalesce(c.id, s.atendimento_id, sr.atendimento_id, k.atendimento_id)";

    /** A call to a client has no protocol before it is made. */
    private static final String NOME = "case when k.id is null then i.chave else 'contato ' || k.id end";

    private static final String ESPERAM = """
             from v_execucao_do_motor x
             join v_execucao_do_motor i on i.id = x.instancia
             left join v_caso c on c.protocolo = i.chave
             left join v_solicitacao s on s.protocolo = i.chave
             left join v_reclamacao r on r.protocolo = i.chave
             left join v_solicitacao sr on sr.id = r.solicitacao_id
             left join v_contato k on k.instancia = i.id
             left join v_caso caso on caso.id = %s
            where x.modelo = :modelo and x.ativa and x.passo = :passo""".formatted(CASO);

    private final JdbcClient banco;
    private final Restritos restritos;
    private final Classificacoes classificacoes;
    private final Clock relogio;

    EsperasNoBanco(JdbcClient banco, Restritos restritos, Classificacoes classificacoes, Clock relogio) {
        this.banco = banco;
        this.restritos = restritos;
        this.classificacoes = classificacoes;
        this.relogio = relogio;
    }

    /** By element. */
    Map<String, Long> porPasso(String definicao) {
        Map<String, Long> esperam = new HashMap<>();
        banco.sql("select passo, count(*) as quantas from v_execucao_do_motor" + ONDE)
                .param("modelo", definicao)
                .query(linha -> {
                    esperam.merge(linha.getString("passo").replace(DO_LACO, ""), linha.getLong("quantas"), Long::sum);
                });
        return esperam;
    }

    /** Tasks whose deadline has passed, by element. */
    Map<String, Long> vencidas(String definicao, Instant agora) {
        Map<String, Long> vencidas = new HashMap<>();
        banco.sql("select passo, count(*) as quantas from v_tarefa_do_motor"
                        + " where modelo = :modelo and vence_em < :agora group by passo")
                .param("modelo", definicao)
                .param("agora", Timestamp.from(agora))
                .query(linha -> {
                    vencidas.put(linha.getString("passo"), linha.getLong("quantas"));
                });
        return vencidas;
    }

    /** Those that whoever asks may be told of. */
    long quantosSeNomeiam(String definicao, String passo) {
        SemRestritos so = restritos.foraOsDeOutros(CASO);
        return banco.sql("select count(*)" + ESPERAM + nomeaveis(so))
                .param("modelo", definicao)
                .param("passo", passo)
                .params(so.parametros())
                .query(Long.class)
                .single();
    }

    /** The oldest first. */
    List<CasoNoPasso> casos(String definicao, String passo, int pagina, int tamanho) {
        SemRestritos so = restritos.foraOsDeOutros(CASO);
        return banco.sql("select " + NOME + " as nome, i.id as instancia, caso.protocolo as caso,"
                        + " coalesce(s.classificacao, sr.classificacao, caso.classificacao) as classificacao,"
                        + " coalesce(s.vence_em, r.vence_em, k.vence_em, caso.vence_em) as vence_em" + ESPERAM
                        + nomeaveis(so) + " order by i.chave, x.id limit :quantos offset :antes")
                .param("modelo", definicao)
                .param("passo", passo)
                .params(so.parametros())
                .param("quantos", tamanho)
                .param("antes", (long) pagina * tamanho)
                .query((linha, numero) -> new CasoNoPasso(
                        linha.getString("nome"),
                        linha.getString("caso"),
                        linha.getString("instancia"),
                        linha.getString("classificacao"),
                        assunto(linha.getString("classificacao")),
                        em(linha, "vence_em", relogio)))
                .list();
    }

    private String assunto(String caminho) {
        return caminho == null
                ? null
                : classificacoes
                        .buscar(caminho)
                        .map(ClassificacaoView::descricaoCompleta)
                        .orElse(caminho);
    }

    private static String nomeaveis(SemRestritos so) {
        return " and (" + CASO + " is null or " + so.sql() + ")";
    }
}
