package br.central.indicadores.apuracao;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What was counted of one value of a dimension, before anything is divided.
 *
 * @param encerrados the closings that count for coming back, of which so many did
 */
record ContagemDoValor(
        String chave,
        long respondidas,
        long comPrazo,
        long noPrazo,
        long reabertos,
        long reclamados,
        long noContato,
        long encerrados,
        long voltaram,
        Notas notas,
        Duracoes corridos,
        Duracoes uteis) {

    /** Of the survey. */
    record Notas(long quantas, long soma) {

        Notas mais(Notas outras) {
            return new Notas(quantas + outras.quantas, soma + outras.soma);
        }
    }

    static ContagemDoValor nada() {
        return new ContagemDoValor(null, 0, 0, 0, 0, 0, 0, 0, 0, new Notas(0, 0), new Duracoes(), new Duracoes());
    }

    static ContagemDoValor ler(ResultSet linha, int i) throws SQLException {
        return new ContagemDoValor(
                linha.getString("chave"),
                linha.getLong("respondidas"),
                linha.getLong("com_prazo"),
                linha.getLong("no_prazo"),
                linha.getLong("reabertos"),
                linha.getLong("reclamados"),
                linha.getLong("no_contato"),
                linha.getLong("encerrados"),
                linha.getLong("voltaram"),
                new Notas(linha.getLong("notas"), linha.getLong("soma_das_notas")),
                duracoes(linha, "corridos"),
                duracoes(linha, "uteis"));
    }

    private static Duracoes duracoes(ResultSet linha, String coluna) throws SQLException {
        return Duracoes.ler(linha.getString(coluna).getBytes(StandardCharsets.US_ASCII));
    }

    ContagemDoValor voltaramMais(long outros) {
        return new ContagemDoValor(
                chave,
                respondidas,
                comPrazo,
                noPrazo,
                reabertos,
                reclamados,
                noContato,
                encerrados,
                voltaram + outros,
                notas,
                corridos,
                uteis);
    }

    /** Of both, of no value in particular. The minutes of the other are added to those of this one. */
    ContagemDoValor mais(ContagemDoValor outra) {
        corridos.mais(outra.corridos);
        uteis.mais(outra.uteis);
        return new ContagemDoValor(
                null,
                respondidas + outra.respondidas,
                comPrazo + outra.comPrazo,
                noPrazo + outra.noPrazo,
                reabertos + outra.reabertos,
                reclamados + outra.reclamados,
                noContato + outra.noContato,
                encerrados + outra.encerrados,
                voltaram + outra.voltaram,
                notas.mais(outra.notas),
                corridos,
                uteis);
    }
}
