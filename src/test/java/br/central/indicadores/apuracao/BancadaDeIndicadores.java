package br.central.indicadores.apuracao;

import br.central.consulta.Periodo;
import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The questions to the database alone, on any database. */
public class BancadaDeIndicadores {

    private final DiasSomados dias;
    private final IndicadoresNoBanco banco;

    public BancadaDeIndicadores(DataSource fonte) {
        JdbcClient cliente = JdbcClient.create(fonte);
        Resolutividade resolutividade = new Resolutividade(7, 0);
        dias = new DiasSomados(cliente, resolutividade, Clock.system(ZoneId.of("America/Sao_Paulo")));
        banco = new IndicadoresNoBanco(cliente, dias, resolutividade);
    }

    public void somarDias() {
        dias.porSomar().forEach(dias::somar);
    }

    public void indicadores(Dimensao dimensao, FiltroDeTrabalho filtro, Periodo periodo, Instant agora) {
        banco.totalELinhas(dimensao, filtro, periodo, agora);
    }

    public void atrasos(Dimensao dimensao, FiltroDeTrabalho filtro, Periodo periodo) {
        banco.totalEAtrasos(dimensao, filtro, periodo);
    }
}
