package br.central.ouvidoria;

import br.central.atendimento.contrato.Conclusao;
import br.central.comum.BancoEmPartes;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ouvidoria received in a period, read row by row. */
@Component
class ManifestacoesNoBanco {

    private static final int LINHAS_POR_VEZ = 500;

    private final JdbcClient banco;

    ManifestacoesNoBanco(DataSource dados) {
        this.banco = BancoEmPartes.de(dados, LINHAS_POR_VEZ);
    }

    /** In no order, without keeping them all. */
    void cada(Instant de, Instant antesDe, Consumer<Manifestacao> destino) {
        RowCallbackHandler cadaUma = linha -> destino.accept(ler(linha));
        banco.sql(
                        "select tipo, classificacao, origem, tipo_cliente, registrada_em, vence_em, respondida_em, cancelada_em,"
                                + " conclusao, prorrogada_ate from v_manifestacao"
                                + " where registrada_em >= :de and registrada_em < :antesDe")
                .param("de", de.atOffset(ZoneOffset.UTC))
                .param("antesDe", antesDe.atOffset(ZoneOffset.UTC))
                .query(cadaUma);
    }

    private static Manifestacao ler(ResultSet linha) throws SQLException {
        String conclusao = linha.getString("conclusao");
        return new Manifestacao(
                TipoDeManifestacao.valueOf(linha.getString("tipo")),
                linha.getString("classificacao"),
                Origem.valueOf(linha.getString("origem")),
                TipoCliente.valueOf(linha.getString("tipo_cliente")),
                Objects.requireNonNull(quando(linha, "registrada_em")),
                quando(linha, "vence_em"),
                quando(linha, "respondida_em"),
                quando(linha, "cancelada_em"),
                conclusao == null ? null : Conclusao.valueOf(conclusao),
                linha.getObject("prorrogada_ate", OffsetDateTime.class) != null);
    }

    private static Instant quando(ResultSet linha, String coluna) throws SQLException {
        OffsetDateTime em = linha.getObject(coluna, OffsetDateTime.class);
        return em == null ? null : em.toInstant();
    }
}
