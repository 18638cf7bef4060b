package br.central.indicadores;

import br.central.comum.Dialeto;
import br.central.comum.Origem;
import br.central.indicadores.contrato.ContagemDeTrabalho;
import br.central.indicadores.contrato.Espera;
import br.central.indicadores.contrato.Etapa;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import br.central.indicadores.contrato.TipoDeTrabalho;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts all open work in one pass over its table. */
@Component
class CelulasNoBanco {

    private static final int[] BORDAS = Celula.Idades.BORDAS_EM_DIAS;

    private static final String CONTAR = """
            select tipo, norma, grupo, classificacao, etapa, origem, espera,
              count(*) as todos,
              count(vence_em) as com_prazo,
              count(*) filter (where vence_em < :agora) as expirado,
              count(*) filter (where vence_em >= :agora and atencao_em > :agora) as no_prazo,
              min(aberto_em) as mais_antigo,
              sum(cast(extract(epoch from aberto_em) as bigint)) as abertura,
              %s
            from trabalho_em_aberto
            where %s
            group by tipo, norma, grupo, classificacao, etapa, origem, espera""";

    private static final String FAIXAS = IntStream.of(BORDAS)
            .mapToObj(dias -> "count(*) filter (where aberto_em >= :ha%1$d) as ate_%1$d".formatted(dias))
            .collect(Collectors.joining(", "));

    private final JdbcClient banco;
    private final Dialeto dialeto;

    CelulasNoBanco(JdbcClient banco, Dialeto dialeto) {
        this.banco = banco;
        this.dialeto = dialeto;
    }

    List<Celula> contar(FiltroDeTrabalho filtro, Instant agora) {
        CondicoesDoTrabalho condicoes = CondicoesDoTrabalho.de(filtro, agora).com("agora", agora);
        IntStream.of(BORDAS).forEach(dias -> condicoes.com("ha" + dias, agora.minus(Duration.ofDays(dias))));
        dialeto.planejarCadaConsulta();
        return banco.sql(CONTAR.formatted(FAIXAS, condicoes.sql()))
                .params(condicoes.parametros())
                .query((linha, numero) -> celula(linha))
                .list();
    }

    private static Celula celula(ResultSet linha) throws SQLException {
        return new Celula(
                TipoDeTrabalho.valueOf(linha.getString("tipo")) == TipoDeTrabalho.ATENDIMENTO,
                linha.getString("norma"),
                linha.getString("grupo"),
                linha.getString("classificacao"),
                Etapa.valueOf(linha.getString("etapa")),
                Origem.valueOf(linha.getString("origem")),
                Espera.valueOf(linha.getString("espera")),
                contagem(linha),
                idades(linha));
    }

    /** The borders are those of the state of a deadline: the due instant itself is still within it. */
    private static ContagemDeTrabalho contagem(ResultSet linha) throws SQLException {
        long noPrazo = linha.getLong("no_prazo");
        long expirado = linha.getLong("expirado");
        long comPrazo = linha.getLong("com_prazo");
        return new ContagemDeTrabalho(
                noPrazo, comPrazo - noPrazo - expirado, expirado, linha.getLong("todos") - comPrazo);
    }

    private static Celula.Idades idades(ResultSet linha) throws SQLException {
        long[] ate = new long[BORDAS.length];
        for (int faixa = 0; faixa < ate.length; faixa++) {
            ate[faixa] = linha.getLong("ate_" + BORDAS[faixa]);
        }
        return new Celula.Idades(
                linha.getObject("mais_antigo", OffsetDateTime.class).toInstant(), linha.getLong("abertura"), ate);
    }
}
