package br.central.regras.migracao;

import static br.central.comum.MomentoGravado.em;

import br.central.comum.Linhas;
import br.central.regras.migracao.plano.EscolhasDoPlano;
import br.central.regras.migracao.plano.VersaoDoProcesso;
import br.central.seguranca.Operadores;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Migrations as they are asked for and shown. */
@Component
class MigracoesNoBanco {

    private static final String TUDO =
            "select id, processo, nome, de_versao, para_versao, situacao, pedida_por, pedida_em, motivo, iniciada_por,"
                    + " iniciada_em, parada_por, terminada_em, falha from regras_migracao ";

    private final JdbcClient banco;
    private final ObjectMapper json;
    private final Operadores operadores;
    private final Clock relogio;

    MigracoesNoBanco(JdbcClient banco, ObjectMapper json, Operadores operadores, Clock relogio) {
        this.banco = banco;
        this.json = json;
        this.operadores = operadores;
        this.relogio = relogio;
    }

    long incluir(VersaoDoProcesso de, VersaoDoProcesso para, EscolhasDoPlano escolhas, String por) {
        return Linhas.incluir(banco.sql("insert into regras_migracao (processo, nome, de_versao, para_versao, escolhas,"
                        + " situacao, pedida_por, pedida_em, total) values (:processo, :nome, :de, :para, :escolhas,"
                        + " 'LEVANTANDO', :por, :agora, 0)")
                .param("processo", de.chave())
                .param("nome", de.nome())
                .param("de", de.numero())
                .param("para", para.numero())
                .param("escolhas", escrever(escolhas))
                .param("por", por)
                .param("agora", agora()));
    }

    private String escrever(EscolhasDoPlano escolhas) {
        try {
            return json.writeValueAsString(escolhas);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    EscolhasDoPlano escolhas(long id) {
        try {
            return json.readValue(
                    banco.sql("select escolhas from regras_migracao where id = :id")
                            .param("id", id)
                            .query(String.class)
                            .single(),
                    EscolhasDoPlano.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Optional<MigracaoView> ver(long id) {
        return banco.sql(TUDO + "where id = :id")
                .param("id", id)
                .query((linha, numero) -> migracao(linha))
                .optional();
    }

    /** The latest first. */
    List<MigracaoView> ultimas(int quantas) {
        return banco.sql(TUDO + "order by id desc limit :quantas")
                .param("quantas", quantas)
                .query((linha, numero) -> migracao(linha))
                .list();
    }

    /** The one of that process in which cases go over now. */
    Optional<MigracaoView> ativa(String processo) {
        return banco.sql(TUDO + "where processo_ativo = :processo")
                .param("processo", processo)
                .query((linha, numero) -> migracao(linha))
                .optional();
    }

    List<CasoNaMigracao> casos(MigracaoView migracao, ResultadoDoCaso resultado, int antes, int quantos) {
        String coluna = migracao.situacao().comecou() ? "resultado" : "previa";
        return banco.sql("select ordem, chave, onde, " + coluna + " as resultado, motivo, feito_em"
                        + " from regras_migracao_caso where migracao_id = :id"
                        + (resultado == null ? "" : " and " + coluna + " = :resultado")
                        + " order by ordem limit :quantos offset :antes")
                .param("id", migracao.id())
                .param("resultado", resultado == null ? null : resultado.name())
                .param("quantos", quantos)
                .param("antes", antes)
                .query((linha, numero) -> new CasoNaMigracao(
                        linha.getInt("ordem"),
                        linha.getString("chave"),
                        linha.getString("onde"),
                        ResultadoDoCaso.valueOf(linha.getString("resultado")),
                        linha.getString("motivo"),
                        em(linha, "feito_em", relogio),
                        null))
                .list();
    }

    List<OndeEsperam> onde(long id) {
        return banco.sql("select coalesce(onde, 'terminaram antes do exame') as onde, count(*) as casos,"
                        + " sum(case when previa = 'NAO_CABE' then 1 else 0 end) as nao_cabem"
                        + " from regras_migracao_caso where migracao_id = :id and previa <> 'A_EXAMINAR'"
                        + " group by onde order by 2 desc, 1")
                .param("id", id)
                .query((linha, numero) ->
                        new OndeEsperam(linha.getString("onde"), linha.getInt("casos"), linha.getInt("nao_cabem")))
                .list();
    }

    /**
     * @return whether it was a preview; the rows that are to go over are pending from then on
     * @throws org.springframework.dao.DuplicateKeyException when another one of the same process runs
     */
    boolean comecar(long id, String por, String motivo) {
        boolean eraPrevia = banco.sql("update regras_migracao set situacao = 'EM_ANDAMENTO', processo_ativo = processo,"
                                + " iniciada_por = :por, iniciada_em = :agora, motivo = :motivo"
                                + " where id = :id and situacao = 'PREVIA'")
                        .param("por", por)
                        .param("agora", agora())
                        .param("motivo", motivo)
                        .param("id", id)
                        .update()
                == 1;
        if (eraPrevia) {
            banco.sql("update regras_migracao_caso set resultado = case when previa = 'TERMINOU' then 'TERMINOU'"
                            + " else 'PENDENTE' end, motivo = null, tentativas = 0 where migracao_id = :id")
                    .param("id", id)
                    .update();
        }
        return eraPrevia;
    }

    /** @return whether it was running; what has not gone over does not */
    boolean parar(long id, String por) {
        boolean corria =
                banco.sql("update regras_migracao set situacao = 'PARADA', processo_ativo = null, parada_por = :por,"
                                        + " terminada_em = :agora where id = :id and situacao = 'EM_ANDAMENTO'")
                                .param("por", por)
                                .param("agora", agora())
                                .param("id", id)
                                .update()
                        == 1;
        if (corria) {
            banco.sql("update regras_migracao_caso set resultado = 'PARADO' where migracao_id = :id"
                            + " and resultado = 'PENDENTE'")
                    .param("id", id)
                    .update();
        }
        return corria;
    }

    /** @return whether it was a preview, or was to be one */
    boolean descartar(long id) {
        return banco.sql("update regras_migracao set situacao = 'DESCARTADA', terminada_em = :agora where id = :id"
                                + " and situacao in ('LEVANTANDO', 'EXAMINANDO', 'PREVIA', 'FALHOU')")
                        .param("agora", agora())
                        .param("id", id)
                        .update()
                == 1;
    }

    private MigracaoView migracao(ResultSet linha) throws SQLException {
        var situacao = SituacaoDaMigracao.valueOf(linha.getString("situacao"));
        return new MigracaoView(
                linha.getLong("id"),
                linha.getString("processo"),
                linha.getString("nome"),
                linha.getInt("de_versao"),
                linha.getInt("para_versao"),
                situacao,
                nome(linha.getString("pedida_por")),
                em(linha, "pedida_em", relogio),
                situacao.comecou()
                        ? new MigracaoView.Inicio(
                                nome(linha.getString("iniciada_por")),
                                em(linha, "iniciada_em", relogio),
                                linha.getString("motivo"),
                                nome(linha.getString("parada_por")))
                        : null,
                em(linha, "terminada_em", relogio),
                contados(linha.getLong("id"), situacao),
                linha.getString("falha"));
    }

    private Map<ResultadoDoCaso, Integer> contados(long id, SituacaoDaMigracao situacao) {
        String coluna = situacao.comecou() ? "resultado" : "previa";
        Map<ResultadoDoCaso, Integer> contados = new EnumMap<>(ResultadoDoCaso.class);
        banco.sql("select " + coluna + " as resultado, count(*) as casos from regras_migracao_caso"
                        + " where migracao_id = :id group by " + coluna)
                .param("id", id)
                .query(linha -> {
                    contados.put(ResultadoDoCaso.valueOf(linha.getString("resultado")), linha.getInt("casos"));
                });
        return contados;
    }

    private String nome(String login) {
        return login == null ? null : operadores.nome(login).orElse(login);
    }

    private OffsetDateTime agora() {
        return relogio.instant().atOffset(ZoneOffset.UTC);
    }
}
