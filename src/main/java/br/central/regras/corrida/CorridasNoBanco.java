package br.central.regras.corrida;

import static br.central.comum.MomentoGravado.em;

import br.central.comum.Linhas;
import br.central.regras.corrida.Corrida.Versoes;
import br.central.regras.corrida.TipoDeCorrida.Qual;
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

/** Runs as they are asked for and shown. */
@Component
public class CorridasNoBanco {

    private static final String TUDO =
            "select id, tipo, modelo, nome, de_versao, para_versao, situacao, pedida_por, pedida_em, motivo, iniciada_por,"
                    + " iniciada_em, parada_por, terminada_em, falha from regras_corrida ";

    private final JdbcClient banco;
    private final ObjectMapper json;
    private final Operadores operadores;
    private final Clock relogio;

    CorridasNoBanco(JdbcClient banco, ObjectMapper json, Operadores operadores, Clock relogio) {
        this.banco = banco;
        this.json = json;
        this.operadores = operadores;
        this.relogio = relogio;
    }

    long incluir(Qual qual, Versoes versoes, Object escolhas, String por) {
        return Linhas.incluir(
                banco.sql("insert into regras_corrida (tipo, modelo, nome, de_versao, para_versao, escolhas,"
                                + " situacao, pedida_por, pedida_em, total) values (:tipo, :modelo, :nome, :de, :para, :escolhas,"
                                + " 'LEVANTANDO', :por, :agora, 0)")
                        .param("tipo", qual.name())
                        .param("modelo", versoes.modelo())
                        .param("nome", versoes.nome())
                        .param("de", versoes.de())
                        .param("para", versoes.para())
                        .param("escolhas", escrever(escolhas))
                        .param("por", por)
                        .param("agora", agora()));
    }

    private String escrever(Object escolhas) {
        try {
            return json.writeValueAsString(escolhas);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was kept with it. */
    public <T> T escolhas(long id, Class<T> tipo) {
        try {
            return json.readValue(
                    banco.sql("select escolhas from regras_corrida where id = :id")
                            .param("id", id)
                            .query(String.class)
                            .single(),
                    tipo);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public Optional<Corrida> ver(long id, Qual qual) {
        return lidas(banco.sql(TUDO + "where id = :id and tipo = :tipo")
                        .param("id", id)
                        .param("tipo", qual.name()))
                .stream()
                .findFirst();
    }

    /** The latest first. */
    List<Corrida> ultimas(Qual qual, int quantas) {
        return lidas(banco.sql(TUDO + "where tipo = :tipo order by id desc limit :quantas")
                .param("tipo", qual.name())
                .param("quantas", quantas));
    }

    /** Of one model, the latest first. */
    List<Corrida> ultimas(Qual qual, String modelo, int quantas) {
        return lidas(banco.sql(TUDO + "where tipo = :tipo and modelo = :modelo order by id desc limit :quantas")
                .param("tipo", qual.name())
                .param("modelo", modelo)
                .param("quantas", quantas));
    }

    /** The last that one person asked for of a model. */
    Optional<Long> ultimaDe(String login, Qual qual, String modelo) {
        return banco.sql("select id from regras_corrida where tipo = :tipo and modelo = :modelo and pedida_por = :login"
                        + " order by id desc limit 1")
                .param("tipo", qual.name())
                .param("modelo", modelo)
                .param("login", login)
                .query(Long.class)
                .optional();
    }

    /** The one of that model that runs now. */
    Optional<Corrida> ativa(String modelo) {
        return lidas(banco.sql(TUDO + "where modelo_ativo = :modelo").param("modelo", modelo)).stream()
                .findFirst();
    }

    /**
     * @return whether it was a preview; what is to be done is pending from then on
     * @throws org.springframework.dao.DuplicateKeyException when another one of the same model runs
     */
    boolean comecar(long id, String por, String motivo) {
        boolean eraPrevia = banco.sql("update regras_corrida set situacao = 'EM_ANDAMENTO', modelo_ativo = modelo,"
                                + " iniciada_por = :por, iniciada_em = :agora, motivo = :motivo"
                                + " where id = :id and situacao = 'PREVIA'")
                        .param("por", por)
                        .param("agora", agora())
                        .param("motivo", motivo)
                        .param("id", id)
                        .update()
                == 1;
        if (eraPrevia) {
            banco.sql("update regras_corrida_caso set resultado = case when previa = 'TERMINOU' then 'TERMINOU'"
                            + " else 'PENDENTE' end, motivo = null, tentativas = 0 where corrida_id = :id")
                    .param("id", id)
                    .update();
        }
        return eraPrevia;
    }

    /** @return whether it was running; what has not been done is not */
    boolean parar(long id, String por) {
        boolean corria =
                banco.sql("update regras_corrida set situacao = 'PARADA', modelo_ativo = null, parada_por = :por,"
                                        + " terminada_em = :agora where id = :id and situacao = 'EM_ANDAMENTO'")
                                .param("por", por)
                                .param("agora", agora())
                                .param("id", id)
                                .update()
                        == 1;
        if (corria) {
            banco.sql("update regras_corrida_caso set resultado = 'PARADO' where corrida_id = :id"
                            + " and resultado = 'PENDENTE'")
                    .param("id", id)
                    .update();
        }
        return corria;
    }

    /** @return whether it was a preview, or was to be one */
    boolean descartar(long id) {
        return banco.sql("update regras_corrida set situacao = 'DESCARTADA', terminada_em = :agora where id = :id"
                                + " and situacao in ('LEVANTANDO', 'EXAMINANDO', 'PREVIA', 'FALHOU')")
                        .param("agora", agora())
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Their cases are counted of all at once, after they are read: nobody holds two connections. */
    private List<Corrida> lidas(JdbcClient.StatementSpec quais) {
        List<Corrida> lidas = quais.query((linha, numero) -> semContar(linha)).list();
        Map<Long, Map<ResultadoDoCaso, Integer>> contados = new HashMap<>();
        Map<Boolean, List<Long>> porComecou = lidas.stream()
                .collect(Collectors.partitioningBy(
                        uma -> uma.situacao().comecou(), Collectors.mapping(Corrida::id, Collectors.toList())));
        contar("resultado", porComecou.get(true), contados);
        contar("previa", porComecou.get(false), contados);
        return lidas.stream()
                .map(uma -> uma.dita(operadores::comoSeChama, contados.getOrDefault(uma.id(), Map.of())))
                .toList();
    }

    private Corrida semContar(ResultSet linha) throws SQLException {
        var situacao = SituacaoDaCorrida.valueOf(linha.getString("situacao"));
        return new Corrida(
                linha.getLong("id"),
                Qual.valueOf(linha.getString("tipo")),
                new Versoes(
                        linha.getString("modelo"),
                        linha.getString("nome"),
                        linha.getInt("de_versao"),
                        linha.getInt("para_versao")),
                situacao,
                linha.getString("pedida_por"),
                em(linha, "pedida_em", relogio),
                situacao.comecou()
                        ? new Corrida.Inicio(
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
            banco.sql("select corrida_id, " + coluna + " as resultado, count(*) as casos from regras_corrida_caso"
                            + " where corrida_id in (:ids) group by corrida_id, " + coluna)
                    .param("ids", ids)
                    .query(linha -> {
                        contados.computeIfAbsent(
                                        linha.getLong("corrida_id"), qual -> new EnumMap<>(ResultadoDoCaso.class))
                                .put(ResultadoDoCaso.valueOf(linha.getString("resultado")), linha.getInt("casos"));
                    });
        }
    }

    private OffsetDateTime agora() {
        return relogio.instant().atOffset(ZoneOffset.UTC);
    }
}
