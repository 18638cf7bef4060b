package br.central.catalogo;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Notices, occurrences and events shown to operators. */
@Service
@DependsOn("cargaDoCatalogo")
public class Avisos {

    private final JdbcClient jdbc;
    private final Clock relogio;

    Avisos(JdbcClient jdbc, Clock relogio) {
        this.jdbc = jdbc;
        this.relogio = relogio;
    }

    /** Those to be shown now, the newest first. */
    public List<AvisoView> vigentes() {
        OffsetDateTime agora = relogio.instant().atOffset(ZoneOffset.UTC);
        return jdbc.sql("select * from aviso where inicio <= :agora and (fim is null or fim > :agora)"
                        + " order by inicio desc, codigo")
                .param("agora", agora)
                .query(Avisos::linha)
                .list();
    }

    private static AvisoView linha(ResultSet linha, int numero) throws SQLException {
        return new AvisoView(
                linha.getString("codigo"),
                AvisoView.Tipo.valueOf(linha.getString("tipo")),
                linha.getString("titulo"),
                linha.getString("texto"),
                instante(linha, "inicio"),
                instante(linha, "fim"));
    }

    private static Instant instante(ResultSet linha, String coluna) throws SQLException {
        OffsetDateTime valor = linha.getObject(coluna, OffsetDateTime.class);
        return valor == null ? null : valor.toInstant();
    }
}
