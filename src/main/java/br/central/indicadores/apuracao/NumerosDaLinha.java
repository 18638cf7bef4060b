package br.central.indicadores.apuracao;

import br.central.indicadores.contrato.AtribuicaoDoAtraso;
import br.central.indicadores.contrato.AtribuicaoDoAtraso.Parcela;
import br.central.indicadores.contrato.LinhaDeIndicadores;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** From counts to figures: percentages and means with one decimal, half up; nothing from nothing. */
final class NumerosDaLinha {

    private static final int MEDIANA = 5;
    private static final int P90 = 9;

    private NumerosDaLinha() {}

    static LinhaDeIndicadores de(ContagemDoValor contado, boolean deAtendimentos) {
        long respondidas = contado.respondidas();
        return new LinhaDeIndicadores(
                contado.chave(),
                null,
                respondidas,
                contado.comPrazo(),
                pct(contado.noPrazo(), contado.comPrazo()),
                new LinhaDeIndicadores.Duracao(
                        contado.corridos().percentil(MEDIANA),
                        contado.corridos().percentil(P90),
                        contado.uteis().percentil(MEDIANA),
                        contado.uteis().percentil(P90)),
                pct(contado.reabertos(), respondidas),
                pct(contado.reclamados(), respondidas),
                deAtendimentos ? doAtendimento(contado) : LinhaDeIndicadores.DoAtendimento.NADA);
    }

    private static LinhaDeIndicadores.DoAtendimento doAtendimento(ContagemDoValor contado) {
        long encerrados = contado.encerrados();
        return new LinhaDeIndicadores.DoAtendimento(
                pct(contado.noContato(), contado.respondidas()),
                pct(encerrados - contado.voltaram(), encerrados),
                encerrados,
                media(contado.notas().soma(), contado.notas().quantas()),
                contado.notas().quantas());
    }

    static AtribuicaoDoAtraso de(EsperasDoAtraso esperas) {
        return new AtribuicaoDoAtraso(
                esperas.chave(),
                null,
                esperas.atrasadas(),
                parcela(esperas.fila(), esperas),
                parcela(esperas.trabalho(), esperas),
                parcela(esperas.cliente(), esperas),
                parcela(esperas.prestador(), esperas));
    }

    private static Parcela parcela(long minutos, EsperasDoAtraso todas) {
        return new Parcela(minutos, pct(minutos, todas.minutos()));
    }

    private static Double pct(long quantos, long de) {
        return media(quantos * 100, de);
    }

    private static Double media(long soma, long de) {
        return de == 0
                ? null
                : BigDecimal.valueOf(soma)
                        .divide(BigDecimal.valueOf(de), 6, RoundingMode.HALF_UP)
                        .setScale(1, RoundingMode.HALF_UP)
                        .doubleValue();
    }
}
