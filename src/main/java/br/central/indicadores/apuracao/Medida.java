package br.central.indicadores.apuracao;

import br.central.prazos.Prazos;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Measures cases: reads them, and writes their facts anew, so that the days they were and are part of have to be added up
 * again. The same cases measured again give the same rows.
 */
@Component
class Medida {

    private static final String INSERIR = """
            insert into apuracao (tipo, item_id, atendimento_id, solicitacao_id, vinculante, norma, etapa, grupo,
              responsavel, classificacao, natureza, origem, cliente_id, aberto_em, vence_em, concluido_em, assunto,
              minutos_corridos, minutos_uteis, minutos_na_fila, minutos_em_trabalho, minutos_com_cliente,
              minutos_com_prestador, no_contato, reaberto, reclamado, nota)
            values (:tipo, :item, :atendimento, :solicitacao, :vinculante, :norma, :etapa, :grupo,
              :responsavel, :classificacao, :natureza, :origem, :cliente, :abertoEm, :venceEm, :concluidoEm, :assunto,
              :corridos, :uteis, :fila, :trabalho, :comCliente,
              :comPrestador, :noContato, :reaberto, :reclamado, :nota)""";

    private final LeituraDeCasos leitura;
    private final Prazos prazos;
    private final Resolutividade resolutividade;
    private final DiasSomados dias;
    private final JdbcClient banco;
    /** For what the client has not: many rows in one go. */
    private final NamedParameterJdbcTemplate lotes;

    Medida(
            LeituraDeCasos leitura,
            Prazos prazos,
            Resolutividade resolutividade,
            DiasSomados dias,
            JdbcClient banco,
            NamedParameterJdbcTemplate lotes) {
        this.leitura = leitura;
        this.prazos = prazos;
        this.resolutividade = resolutividade;
        this.dias = dias;
        this.banco = banco;
        this.lotes = lotes;
    }

    void medir(Collection<Long> ids) {
        List<SqlParameterSource> linhas = new ArrayList<>();
        for (CasoLido caso : leitura.casos(ids)) {
            for (Fato fato : FatosDoCaso.de(caso)) {
                MapSqlParameterSource comuns = LinhaDoFato.de(caso, fato)
                        .addValue(
                                "assunto", resolutividade.assunto(fato.assunto().classificacao()))
                        .addValue("uteis", prazos.minutosUteis(fato.abertoEm(), fato.concluidoEm()));
                fato.prazos().forEach(prazo -> linhas.add(LinhaDoFato.sob(prazo, comuns)));
            }
        }
        dias.desfazerDosFatos(ids);
        banco.sql("delete from apuracao where atendimento_id in (:ids)")
                .param("ids", ids)
                .update();
        lotes.batchUpdate(INSERIR, linhas.toArray(SqlParameterSource[]::new));
        dias.desfazerDosFatos(ids);
    }
}
