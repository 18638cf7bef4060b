package br.central.regras.ensaio;

import br.central.regras.ensaio.ResultadoDoEnsaio.CargaDoDia;
import br.central.regras.tabelas.TabelaDoNegocio;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rehearsals as their workers see them: any number of nodes; who works on one has its lock until it is done. */
@Component
class EnsaiosPorFazer {

    private static final int MAIOR_TEXTO = 1_000;
    private static final int MAIOR_FALHA = 2_000;
    private static final int DIAS_GUARDADOS = 10_000;

    record PorFazer(long id, TabelaDoNegocio qual, String modelo, LocalDate de, LocalDate ate) {}

    /** Of the columns of a case, in their order: what may be missing has to be named. */
    private static final int[] TIPOS = {
        Types.BIGINT,
        Types.INTEGER,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.BOOLEAN,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.VARCHAR,
        Types.BOOLEAN
    };

    private final JdbcClient banco;
    private final JdbcTemplate lotes;
    private final ObjectMapper json;
    private final Clock relogio;

    EnsaiosPorFazer(JdbcClient banco, JdbcTemplate lotes, ObjectMapper json, Clock relogio) {
        this.banco = banco;
        this.lotes = lotes;
        this.json = json;
        this.relogio = relogio;
    }

    List<Long> que(SituacaoDoEnsaio situacao) {
        return banco.sql("select id from regras_ensaio where situacao = :situacao order by id")
                .param("situacao", situacao.name())
                .query(Long.class)
                .list();
    }

    /** Whether nobody else has it; who gets it has it until the transaction ends. */
    boolean tomar(long id) {
        return banco.sql("select ensaio_id from regras_ensaio_vez where ensaio_id = :id for update skip locked")
                .param("id", id)
                .query(Long.class)
                .optional()
                .isPresent();
    }

    Optional<PorFazer> porFazer(long id) {
        return banco.sql("select id, decisao, modelo, de, ate from regras_ensaio"
                        + " where id = :id and situacao = 'AGUARDANDO'")
                .param("id", id)
                .query((linha, numero) -> new PorFazer(
                        linha.getLong("id"),
                        TabelaDoNegocio.de(linha.getString("decisao")),
                        linha.getString("modelo"),
                        linha.getObject("de", LocalDate.class),
                        linha.getObject("ate", LocalDate.class)))
                .optional();
    }

    /** @return whether it still was to be done */
    boolean comecar(long id, int versao, long total) {
        return banco.sql(
                                "update regras_ensaio set situacao = 'EM_ANDAMENTO', comecado_em = :agora,"
                                        + " versao_em_vigor = :versao, total = :total where id = :id and situacao = 'AGUARDANDO'")
                        .param("agora", agora())
                        .param("versao", versao)
                        .param("total", total)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @return whether it is still wanted */
    boolean andar(long id, long lidos) {
        return banco.sql("update regras_ensaio set lidos = :lidos where id = :id and situacao = 'EM_ANDAMENTO'")
                        .param("lidos", lidos)
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @return whether it is still wanted; if not, nothing of it is to stay */
    boolean concluir(long id, ResultadoDoEnsaio resultado, List<CargaDoDia> carga, List<CasoMudado> casos) {
        incluir(id, casos);
        return banco.sql("update regras_ensaio set situacao = 'CONCLUIDO', analista_ativo = null, modelo = null,"
                                + " terminado_em = :agora, lidos = :lidos, resultado = :resultado, carga = :carga"
                                + " where id = :id and situacao = 'EM_ANDAMENTO'")
                        .param("agora", agora())
                        .param("lidos", resultado.casos())
                        .param("resultado", escrever(resultado))
                        .param(
                                "carga",
                                escrever(carga.stream().limit(DIAS_GUARDADOS).toList()))
                        .param("id", id)
                        .update()
                == 1;
    }

    void acabar(long id, SituacaoDoEnsaio como, String porQue) {
        banco.sql("update regras_ensaio set situacao = :como, analista_ativo = null, modelo = null,"
                        + " terminado_em = :agora, falha = :falha"
                        + " where id = :id and situacao in ('AGUARDANDO', 'EM_ANDAMENTO')")
                .param("como", como.name())
                .param("agora", agora())
                .param("falha", cortado(porQue, MAIOR_FALHA))
                .param("id", id)
                .update();
    }

    private void incluir(long id, List<CasoMudado> casos) {
        lotes.batchUpdate(
                "insert into regras_ensaio_caso (ensaio_id, ordem, tipo, protocolo, caso, classificacao, natureza,"
                        + " tipo_cliente, origem, urgente, registrado_em, respondido_em, antes, depois, vence_antes,"
                        + " vence_depois, atraso, pesa_no_igr) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                IntStream.range(0, casos.size())
                        .mapToObj(i -> linha(id, i + 1, casos.get(i)))
                        .toList(),
                TIPOS);
    }

    private static Object[] linha(long id, int ordem, CasoMudado caso) {
        CasoMudado.Fatos fatos = caso.fatos();
        return new Object[] {
            id,
            ordem,
            caso.tipo(),
            caso.protocolo(),
            caso.caso(),
            fatos.classificacao(),
            fatos.natureza(),
            fatos.tipoCliente(),
            fatos.origem(),
            fatos.urgente(),
            caso.registradoEm(),
            caso.respondidoEm(),
            cortado(caso.antes(), MAIOR_TEXTO),
            cortado(caso.depois(), MAIOR_TEXTO),
            caso.venceAntes(),
            caso.venceDepois(),
            caso.atraso().name(),
            caso.pesaNoIgr()
        };
    }

    private static String cortado(String texto, int maior) {
        return texto == null || texto.length() <= maior ? texto : texto.substring(0, maior - 1) + "…";
    }

    private String escrever(Object valor) {
        try {
            return json.writeValueAsString(valor);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private OffsetDateTime agora() {
        return relogio.instant().atOffset(ZoneOffset.UTC);
    }
}
