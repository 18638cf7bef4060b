package br.central.indicadores.apuracao;

import br.central.indicadores.AtribuicaoDoAtraso;
import br.central.indicadores.AtribuicaoDoAtraso.Parcela;
import br.central.indicadores.LinhaDeIndicadores;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;

/** From counts to figures: percentages and means with one decimal, half up; nothing from nothing. */
final class NumerosDaLinha {

    static final LinhaDeIndicadores NADA = new LinhaDeIndicadores(
            null, null, 0, 0, null, null, null, null, null, null, null, null, null, null, null, null);

    private static final Parcela VAZIA = new Parcela(0, null);

    static final AtribuicaoDoAtraso SEM_ATRASO = new AtribuicaoDoAtraso(null, null, 0, VAZIA, VAZIA, VAZIA, VAZIA);

    private NumerosDaLinha() {}

    static LinhaDeIndicadores ler(ResultSet linha, boolean deAtendimentos, long voltaram) throws SQLException {
        long respondidas = linha.getLong("respondidas");
        long comPrazo = linha.getLong("com_prazo");
        long encerrados = linha.getLong("encerrados");
        long notas = linha.getLong("notas");
        return new LinhaDeIndicadores(
                linha.getString("chave"),
                null,
                respondidas,
                comPrazo,
                pct(linha.getLong("no_prazo"), comPrazo),
                minutos(linha, "mediana_corridos"),
                minutos(linha, "p90_corridos"),
                minutos(linha, "mediana_uteis"),
                minutos(linha, "p90_uteis"),
                pct(linha.getLong("reabertos"), respondidas),
                pct(linha.getLong("reclamados"), respondidas),
                deAtendimentos ? pct(linha.getLong("no_contato"), respondidas) : null,
                deAtendimentos ? pct(encerrados - voltaram, encerrados) : null,
                deAtendimentos ? encerrados : null,
                deAtendimentos ? media(linha.getLong("soma_das_notas"), notas) : null,
                deAtendimentos ? notas : null);
    }

    private static Double minutos(ResultSet linha, String coluna) throws SQLException {
        BigDecimal lido = linha.getBigDecimal(coluna);
        return lido == null ? null : arredondado(lido);
    }

    static Double pct(long quantos, long de) {
        return media(quantos * 100, de);
    }

    static Double media(long soma, long de) {
        return de == 0
                ? null
                : arredondado(BigDecimal.valueOf(soma).divide(BigDecimal.valueOf(de), 6, RoundingMode.HALF_UP));
    }

    static Double arredondado(BigDecimal valor) {
        return valor.setScale(1, RoundingMode.HALF_UP).doubleValue();
    }
}
