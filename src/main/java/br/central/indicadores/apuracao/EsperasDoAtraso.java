package br.central.indicadores.apuracao;

import java.sql.ResultSet;
import java.sql.SQLException;

/** For whom what was concluded late had waited, in minutes, of one value of a dimension. */
record EsperasDoAtraso(String chave, long atrasadas, long fila, long trabalho, long cliente, long prestador) {

    static final EsperasDoAtraso NENHUMA = new EsperasDoAtraso(null, 0, 0, 0, 0, 0);

    static EsperasDoAtraso ler(ResultSet linha, int i) throws SQLException {
        return new EsperasDoAtraso(
                linha.getString("chave"),
                linha.getLong("atrasadas"),
                linha.getLong("fila"),
                linha.getLong("trabalho"),
                linha.getLong("cliente"),
                linha.getLong("prestador"));
    }

    EsperasDoAtraso mais(EsperasDoAtraso outras) {
        return new EsperasDoAtraso(
                null,
                atrasadas + outras.atrasadas,
                fila + outras.fila,
                trabalho + outras.trabalho,
                cliente + outras.cliente,
                prestador + outras.prestador);
    }

    long minutos() {
        return fila + trabalho + cliente + prestador;
    }
}
