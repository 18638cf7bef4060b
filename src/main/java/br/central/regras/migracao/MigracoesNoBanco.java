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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
        return lidas(banco.sql(TUDO + "where id = :id").param("id", id)).stream()
                .findFirst();
    }

    /** The latest first. */
    List<MigracaoView> ultimas(int quantas) {
        return lidas(banco.sql(TUDO + "order by id desc limit :quantas").param("quantas", quantas));
    }

    /** Of one process, the latest first. */
    List<MigracaoView> ultimas(String processo, int quantas) {
        return lidas(banco.sql(TUDO + "where processo = :processo order by id desc limit :quantas")
                .param("processo", processo)
                .param("quantas", quantas));
    }

    /** The last that one person asked for of a process. */
    Optional<Long> ultimaDe(String login, String processo) {
        return banco.sql("select id from regras_migracao where processo = :processo and pedida_por = :login"
                        + " order by id desc limit 1")
                .param("processo", processo)
                .param("login", login)
                .query(Long.class)
                .optional();
    }

    /** The one of that process in which cases go over now. */
    Optional<MigracaoView> ativa(String processo) {
        return lidas(banco.sql(TUDO + "where processo_ativo = :processo").param("processo", processo)).stream()
                .findFirst();
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

    /** Their cases are counted of all at once, after they are read: nobody holds two connections. */
    private List<MigracaoView> lidas(JdbcClient.StatementSpec quais) {
        List<MigracaoView> lidas =
                quais.query((linha, numero) -> semContar(linha)).list();
        Map<Long, Map<ResultadoDoCaso, Integer>> contados = new HashMap<>();
        Map<Boolean, List<Long>> porComecou = lidas.stream()
                .collect(Collectors.partitioningBy(
                        uma -> uma.situacao().comecou(), Collectors.mapping(MigracaoView::id, Collectors.toList())));
        contar("resultado", porComecou.get(true), contados);
        contar("previa", porComecou.get(false), contados);
        return lidas.stream()
                .map(uma -> uma.dita(operadores::comoSeChama, contados.getOrDefault(uma.id(), Map.of())))
                .toList();
    }

    private MigracaoView semContar(ResultSet linha) throws SQLException {
        var situacao = SituacaoDaMigracao.valueOf(linha.getString("situacao"));
        return new MigracaoView(
                linha.getLong("id"),
                linha.getString("processo"),
                linha.getString("nome"),
                linha.getInt("de_versao"),
                linha.getInt("para_versao"),
                situacao,
                linha.getString("pedida_por"),
                em(linha, "pedida_em", relogio),
                situacao.comecou()
                        ? new MigracaoView.Inicio(
                                linha.getString("iniciada_por"),
                                em(linha, "iniciada_em", relogio),
                                linha.getString("motivo"),
                                linha.getString("parada_por"))
                        : null,
                em(linha, "terminada_em", relogio),
                Map.of(),
                linha.getString("falha"));
    }

    private void contar(String coluna, List<Long> ids, Map<Long, Map<ResultadoDoCaso, Integer>> contados) {
        if (!ids.isEmpty()) {
            banco.sql("select migracao_id, " + coluna + " as resultado, count(*) as casos from regras_migracao_caso"
                            + " where migracao_id in (:ids) group by migracao_id, " + coluna)
                    .param("ids", ids)
                    .query(linha -> {
                        contados.computeIfAbsent(
                                        linha.getLong("migracao_id"), qual -> new EnumMap<>(ResultadoDoCaso.class))
                                .put(ResultadoDoCaso.valueOf(linha.getString("resultado")), linha.getInt("casos"));
                    });
        }
    }

    private OffsetDateTime agora() {
        return relogio.instant().atOffset(ZoneOffset.UTC);
    }
}
