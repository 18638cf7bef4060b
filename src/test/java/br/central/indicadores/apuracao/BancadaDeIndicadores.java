package br.central.indicadores.apuracao;

import br.central.consulta.Periodo;
import br.central.indicadores.Dimensao;
import br.central.indicadores.FiltroDeTrabalho;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The questions to the database alone, on any database. */
public class BancadaDeIndicadores {

    private final IndicadoresNoBanco banco;

    public BancadaDeIndicadores(DataSource fonte) {
        banco = new IndicadoresNoBanco(JdbcClient.create(fonte), new Resolutividade(7, 0));
    }

    public void indicadores(Dimensao dimensao, FiltroDeTrabalho filtro, Periodo periodo, Instant agora) {
        banco.totalELinhas(dimensao, filtro, periodo, agora);
    }

    public void atrasos(Dimensao dimensao, FiltroDeTrabalho filtro, Periodo periodo) {
        banco.atrasos(dimensao, filtro, periodo);
        banco.atrasoTotal(dimensao, filtro, periodo);
    }
}
