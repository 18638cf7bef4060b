package br.central.regras.ensaio;

import static br.central.comum.MomentoGravado.em;

import br.central.comum.Linhas;
import br.central.regras.ensaio.ResultadoDoEnsaio.CargaDoDia;
import br.central.regras.tabelas.TabelaDoNegocio;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rehearsals as they are asked for and shown. */
@Component
class EnsaiosNoBanco {

    private static final String COLUNAS = "select id, decisao, de, ate, situacao, analista, pedido_em, comecado_em,"
            + " terminado_em, versao_em_vigor, total, lidos, resultado, falha from regras_ensaio ";
    private static final TypeReference<List<CargaDoDia>> DIAS = new TypeReference<>() {};

    private final JdbcClient banco;
    private final ObjectMapper json;
    private final Clock relogio;

    EnsaiosNoBanco(JdbcClient banco, ObjectMapper json, Clock relogio) {
        this.banco = banco;
        this.json = json;
        this.relogio = relogio;
    }

    long incluir(RascunhoLido rascunho, LocalDate de, LocalDate ate, String analista) {
        long id = Linhas.incluir(banco.sql("""
                        insert into regras_ensaio (decisao, modelo, impressao, de, ate, situacao, analista,
                          analista_ativo, pedido_em, total, lidos)
                        values (:decisao, :modelo, :impressao, :de, :ate, 'AGUARDANDO', :analista, :analista, :agora, 0, 0)""")
                .param("decisao", rascunho.qual().chave())
                .param("modelo", rascunho.modelo())
                .param("impressao", rascunho.impressao())
                .param("de", de)
                .param("ate", ate)
                .param("analista", analista)
                .param("agora", agora()));
        banco.sql("insert into regras_ensaio_vez (ensaio_id) values (:id)")
                .param("id", id)
                .update();
        return id;
    }

    Optional<EnsaioView> ver(long id) {
        return banco.sql(COLUNAS + "where id = :id")
                .param("id", id)
                .query((linha, numero) -> ensaio(linha))
                .optional();
    }

    Optional<EnsaioView> ativo(String analista) {
        return banco.sql(COLUNAS + "where analista_ativo = :analista")
                .param("analista", analista)
                .query((linha, numero) -> ensaio(linha))
                .optional();
    }

    boolean mesmoModelo(long id, String modelo) {
        return modelo.equals(banco.sql("select modelo from regras_ensaio where id = :id")
                .param("id", id)
                .query(String.class)
                .optional()
                .orElse(null));
    }

    List<EnsaioView> ultimos(int quantos) {
        return banco.sql(COLUNAS + "order by id desc limit :quantos")
                .param("quantos", quantos)
                .query((linha, numero) -> ensaio(linha))
                .list();
    }

    /** Of what has that impression; the newest first. */
    List<EnsaioView> concluidos(TabelaDoNegocio qual, String impressao) {
        return banco.sql(COLUNAS + "where impressao = :impressao and decisao = :decisao and situacao = 'CONCLUIDO'"
                        + " order by id desc")
                .param("impressao", impressao)
                .param("decisao", qual.chave())
                .query((linha, numero) -> ensaio(linha))
                .list();
    }

    /** @return whether it was not over yet */
    boolean cancelar(long id) {
        return banco.sql(
                                "update regras_ensaio set situacao = 'CANCELADO', analista_ativo = null, modelo = null,"
                                        + " terminado_em = :agora where id = :id and situacao in ('AGUARDANDO', 'EM_ANDAMENTO')")
                        .param("agora", agora())
                        .param("id", id)
                        .update()
                == 1;
    }

    List<CasoMudado> casos(long id, int antes, int quantos) {
        return banco.sql("select * from regras_ensaio_caso where ensaio_id = :id and ordem > :antes"
                        + " order by ordem limit :quantos")
                .param("id", id)
                .param("antes", antes)
                .param("quantos", quantos)
                .query((linha, numero) -> caso(linha))
                .list();
    }

    List<CargaDoDia> carga(long id) {
        String carga = banco.sql("select coalesce(carga, '[]') from regras_ensaio where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
        try {
            return json.readValue(carga, DIAS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a publication names stays as long as the publication. */
    void apagarAte(OffsetDateTime quando) {
        banco.sql("delete from regras_ensaio where pedido_em < :quando and analista_ativo is null and not exists"
                        + " (select 1 from regras_publicacao p where p.ensaio = cast(regras_ensaio.id as varchar(64)))")
                .param("quando", quando)
                .update();
    }

    private EnsaioView ensaio(ResultSet linha) throws SQLException {
        TabelaDoNegocio qual = TabelaDoNegocio.de(linha.getString("decisao"));
        return new EnsaioView(
                linha.getLong("id"),
                qual.chave(),
                qual.nome(),
                linha.getObject("de", LocalDate.class),
                linha.getObject("ate", LocalDate.class),
                linha.getString("analista"),
                em(linha, "pedido_em", relogio),
                new EnsaioView.Progresso(
                        SituacaoDoEnsaio.valueOf(linha.getString("situacao")),
                        linha.getObject("versao_em_vigor", Integer.class),
                        em(linha, "comecado_em", relogio),
                        em(linha, "terminado_em", relogio),
                        linha.getLong("total"),
                        linha.getLong("lidos"),
                        linha.getString("falha")),
                resultado(linha.getString("resultado")));
    }

    private ResultadoDoEnsaio resultado(String texto) {
        try {
            return texto == null ? null : json.readValue(texto, ResultadoDoEnsaio.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private CasoMudado caso(ResultSet linha) throws SQLException {
        return new CasoMudado(
                linha.getString("tipo"),
                linha.getString("protocolo"),
                linha.getString("caso"),
                new CasoMudado.Fatos(
                        linha.getString("classificacao"),
                        linha.getString("natureza"),
                        linha.getString("tipo_cliente"),
                        linha.getString("origem"),
                        linha.getBoolean("urgente")),
                em(linha, "registrado_em", relogio),
                em(linha, "respondido_em", relogio),
                linha.getString("antes"),
                linha.getString("depois"),
                em(linha, "vence_antes", relogio),
                em(linha, "vence_depois", relogio),
                MudancaDoAtraso.valueOf(linha.getString("atraso")),
                linha.getBoolean("pesa_no_igr"));
    }

    private OffsetDateTime agora() {
        return relogio.instant().atOffset(ZoneOffset.UTC);
    }
}
