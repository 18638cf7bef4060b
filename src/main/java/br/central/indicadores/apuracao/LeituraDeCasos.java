package br.central.indicadores.apuracao;

import static br.central.comum.MomentoGravado.instante;

import br.central.indicadores.apuracao.CasoLido.Nota;
import br.central.indicadores.apuracao.CasoLido.Parte;
import br.central.indicadores.apuracao.CasoLido.Pedido;
import br.central.indicadores.apuracao.CasoLido.Queixa;
import br.central.indicadores.apuracao.CasoLido.Relogio;
import br.central.prazos.Cumprimento;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads cases from the tables of the lifecycle, many at a time and without any text. */
@Component
class LeituraDeCasos {

    private static final String LINHAS =
            "select atendimento_id, tipo, quando, solicitacao_id, quem, grupo, de, para from v_andamento"
                    + " where atendimento_id in (:ids) and tipo in (:tipos) order by quando, id";
    private static final String PEDIDOS =
            "select atendimento_id, id, situacao <> 'CANCELADA' as vale, classificacao, natureza from v_solicitacao"
                    + " where atendimento_id in (:ids) order by id";
    private static final String PARTES =
            "select s.atendimento_id, d.id, d.solicitacao_id, d.rodada, d.grupo, d.criada_em, d.respondida_em,"
                    + " d.respondida_por, d.situacao = 'DISPENSADA' as dispensada"
                    + " from v_demanda d join v_solicitacao s on s.id = d.solicitacao_id"
                    + " where s.atendimento_id in (:ids) order by d.id";
    private static final String QUEIXAS =
            "select s.atendimento_id, r.id, r.solicitacao_id, r.protocolo, r.registrada_em, r.respondida_em,"
                    + " r.respondida_por from v_reclamacao r join v_solicitacao s on s.id = r.solicitacao_id"
                    + " where s.atendimento_id in (:ids) order by r.id";
    private static final String RELOGIOS =
            "select atendimento_id, id, solicitacao_id, reclamacao_id, norma, cumprimento, aberto_em,"
                    + " coalesce(criado_em, aberto_em) as criado_em, vence_em, vinculante, cumprido_em, substituido_em"
                    + " from v_relogio where atendimento_id in (:ids) and vence_em is not null"
                    + " and norma <> 'META_ACORDADA' order by id";
    private static final String NOTAS =
            "select atendimento_id, nota, registrada_em from v_avaliacao where atendimento_id in (:ids)";
    private static final String CASOS =
            "select id, not excluido and situacao <> 'CANCELADO' as vale, origem, natureza, classificacao, cliente_id,"
                    + " grupo from v_caso where id in (:ids) order by id";

    private final JdbcClient banco;

    LeituraDeCasos(JdbcClient banco) {
        this.banco = banco;
    }

    List<CasoLido> casos(Collection<Long> ids) {
        var linhas = porCaso(banco.sql(LINHAS).param("tipos", Marco.nomes()).param("ids", ids), LeituraDeCasos::linha);
        var pedidos = porCaso(doCaso(PEDIDOS, ids), LeituraDeCasos::pedido);
        var partes = porCaso(doCaso(PARTES, ids), LeituraDeCasos::parte);
        var queixas = porCaso(doCaso(QUEIXAS, ids), LeituraDeCasos::queixa);
        var relogios = porCaso(doCaso(RELOGIOS, ids), LeituraDeCasos::relogio);
        var notas = porCaso(doCaso(NOTAS, ids), LeituraDeCasos::nota);
        return doCaso(CASOS, ids)
                .query((linha, i) -> {
                    long id = linha.getLong("id");
                    return new CasoLido(
                            id,
                            linha.getBoolean("vale"),
                            new CasoLido.Assunto(
                                    linha.getString("origem"),
                                    linha.getString("natureza"),
                                    linha.getString("classificacao")),
                            numero(linha, "cliente_id"),
                            linha.getString("grupo"),
                            linhas.getOrDefault(id, List.of()),
                            pedidos.getOrDefault(id, List.of()),
                            partes.getOrDefault(id, List.of()),
                            queixas.getOrDefault(id, List.of()),
                            relogios.getOrDefault(id, List.of()),
                            notas.containsKey(id) ? notas.get(id).get(0) : null);
                })
                .list();
    }

    private JdbcClient.StatementSpec doCaso(String sql, Collection<Long> ids) {
        return banco.sql(sql).param("ids", ids);
    }

    private static <T> Map<Long, List<T>> porCaso(JdbcClient.StatementSpec consulta, RowMapper<T> leitor) {
        Map<Long, List<T>> porCaso = new HashMap<>();
        consulta.query(linha -> {
            porCaso.computeIfAbsent(linha.getLong("atendimento_id"), novo -> new ArrayList<>())
                    .add(leitor.mapRow(linha, 0));
        });
        return porCaso;
    }

    private static Linha linha(ResultSet linha, int i) throws SQLException {
        return new Linha(
                Marco.valueOf(linha.getString("tipo")),
                instante(linha, "quando"),
                numero(linha, "solicitacao_id"),
                linha.getString("quem"),
                linha.getString("grupo"),
                linha.getString("de"),
                linha.getString("para"));
    }

    private static Pedido pedido(ResultSet linha, int i) throws SQLException {
        return new Pedido(
                linha.getLong("id"),
                linha.getBoolean("vale"),
                linha.getString("classificacao"),
                linha.getString("natureza"));
    }

    private static Parte parte(ResultSet linha, int i) throws SQLException {
        return new Parte(
                linha.getLong("id"),
                linha.getLong("solicitacao_id"),
                linha.getInt("rodada"),
                linha.getString("grupo"),
                instante(linha, "criada_em"),
                instante(linha, "respondida_em"),
                linha.getString("respondida_por"),
                linha.getBoolean("dispensada"));
    }

    private static Queixa queixa(ResultSet linha, int i) throws SQLException {
        return new Queixa(
                linha.getLong("id"),
                linha.getLong("solicitacao_id"),
                linha.getString("protocolo"),
                instante(linha, "registrada_em"),
                instante(linha, "respondida_em"),
                linha.getString("respondida_por"));
    }

    private static Relogio relogio(ResultSet linha, int i) throws SQLException {
        return new Relogio(
                linha.getLong("id"),
                numero(linha, "solicitacao_id"),
                numero(linha, "reclamacao_id"),
                linha.getString("norma"),
                Cumprimento.valueOf(linha.getString("cumprimento")),
                instante(linha, "aberto_em"),
                instante(linha, "criado_em"),
                instante(linha, "vence_em"),
                linha.getBoolean("vinculante"),
                instante(linha, "cumprido_em"),
                instante(linha, "substituido_em"));
    }

    private static Nota nota(ResultSet linha, int i) throws SQLException {
        return new Nota(linha.getInt("nota"), instante(linha, "registrada_em"));
    }

    private static Long numero(ResultSet linha, String coluna) throws SQLException {
        return linha.getObject(coluna, Long.class);
    }
}
