package br.central.indicadores.apuracao;

import br.central.consulta.Periodo;
import br.central.indicadores.AtribuicaoDoAtraso;
import br.central.indicadores.AtribuicaoDoAtraso.Parcela;
import br.central.indicadores.Dimensao;
import br.central.indicadores.FiltroDeTrabalho;
import br.central.indicadores.LinhaDeIndicadores;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the facts by the database: once for the lines of a dimension, once for the total, whose percentiles are its own. */
@Component
public class IndicadoresNoBanco {

    private static final String INDICADORES = """
            select chave, count(*) as respondidas, count(vence_em) as com_prazo,
              count(case when concluido_em <= vence_em then 1 end) as no_prazo,
              percentile_cont(0.5) within group (order by minutos_corridos) as mediana_corridos,
              percentile_cont(0.9) within group (order by minutos_corridos) as p90_corridos,
              percentile_cont(0.5) within group (order by minutos_uteis) as mediana_uteis,
              percentile_cont(0.9) within group (order by minutos_uteis) as p90_uteis,
              count(case when reaberto then 1 end) as reabertos,
              count(case when reclamado then 1 end) as reclamados,
              count(case when no_contato then 1 end) as no_contato,
              count(case when %s then 1 end) as encerrados,
              count(nota) as notas, sum(nota) as soma_das_notas
            from (select %s as chave, f.* from apuracao f where %s) fato
            group by chave order by chave""";

    /** A closing that was not reopened, of a known client, whose days to come back are over. */
    private static final String CONTA_PARA_A_VOLTA =
            "not %1$sreaberto and %1$scliente_id is not null and %1$sassunto is not null and %1$sconcluido_em < :maduros";

    /** That of the period says when they came back at the earliest and at the latest, so that few openings are looked at. */
    private static final String VOLTARAM = """
            select %s as chave, count(*) as voltaram from apuracao f
            where %s and %s and exists (select 1 from atendimento b
              where b.cliente_id = f.cliente_id and b.aberto_em > f.concluido_em
                and b.aberto_em <= f.concluido_em + interval '%d' day
                and b.aberto_em > :de and b.aberto_em < :ultimaVolta
                and not b.excluido and b.situacao <> 'CANCELADO'
                and (b.classificacao = f.assunto
                  or substring(b.classificacao from 1 for char_length(f.assunto) + 1) = f.assunto || '/'))
            group by %s""";

    private static final String ATRASOS = """
            select chave, count(*) as atrasadas, sum(minutos_na_fila) as fila, sum(minutos_em_trabalho) as trabalho,
              sum(minutos_com_cliente) as cliente, sum(minutos_com_prestador) as prestador
            from (select %s as chave, f.* from apuracao f where %s and f.concluido_em > f.vence_em) fato
            group by chave order by chave""";

    private static final String TUDO = "cast(null as varchar(1))";

    private final JdbcClient banco;
    private final Resolutividade resolutividade;

    IndicadoresNoBanco(JdbcClient banco, Resolutividade resolutividade) {
        this.banco = banco;
        this.resolutividade = resolutividade;
    }

    /** Of the total first; then line by line. The descriptions are left to who knows them. */
    public List<LinhaDeIndicadores> totalELinhas(
            Dimensao dimensao, FiltroDeTrabalho filtro, Periodo periodo, Instant agora) {
        Recorte recorte = new Recorte(dimensao, filtro, periodo);
        Map<String, Long> voltaram = recorte.deAtendimentos() ? voltaram(recorte, periodo, agora) : new HashMap<>();
        Map<String, Long> todos = new HashMap<>();
        todos.put(null, voltaram.values().stream().mapToLong(Long::longValue).sum());
        List<LinhaDeIndicadores> total = indicadores(recorte, TUDO, todos, agora);
        return Stream.concat(
                        total.isEmpty() ? Stream.of(NumerosDaLinha.NADA) : total.stream(),
                        indicadores(recorte, recorte.chave(), voltaram, agora).stream())
                .toList();
    }

    private List<LinhaDeIndicadores> indicadores(
            Recorte recorte, String chave, Map<String, Long> voltaram, Instant agora) {
        String conta = CONTA_PARA_A_VOLTA.formatted("");
        return banco.sql(INDICADORES.formatted(conta, chave, recorte.condicao()))
                .params(recorte.parametros())
                .param("maduros", maduros(agora))
                .query((linha, i) -> NumerosDaLinha.ler(
                        linha, recorte.deAtendimentos(), voltaram.getOrDefault(linha.getString("chave"), 0L)))
                .list();
    }

    private Map<String, Long> voltaram(Recorte recorte, Periodo periodo, Instant agora) {
        Map<String, Long> porChave = new HashMap<>();
        String conta = CONTA_PARA_A_VOLTA.formatted("f.");
        String chave = recorte.chave();
        banco.sql(VOLTARAM.formatted(chave, recorte.condicao(), conta, resolutividade.dias(), chave))
                .params(recorte.parametros())
                .param("maduros", maduros(agora))
                .param(
                        "ultimaVolta",
                        periodo.antesDe().plus(resolutividade.janela()).atOffset(ZoneOffset.UTC))
                .query(linha -> {
                    porChave.put(linha.getString("chave"), linha.getLong("voltaram"));
                });
        return porChave;
    }

    private Object maduros(Instant agora) {
        return agora.minus(resolutividade.janela()).atOffset(ZoneOffset.UTC);
    }

    /** @param dimensao {@code null} has no lines */
    public List<AtribuicaoDoAtraso> atrasos(Dimensao dimensao, FiltroDeTrabalho filtro, Periodo periodo) {
        if (dimensao == null) {
            return List.of();
        }
        Recorte recorte = new Recorte(dimensao, filtro, periodo);
        return atrasos(recorte, recorte.chave());
    }

    /** @param dimensao the one whose lines it adds up; {@code null} for atendimentos */
    public AtribuicaoDoAtraso atrasoTotal(Dimensao dimensao, FiltroDeTrabalho filtro, Periodo periodo) {
        return atrasos(new Recorte(dimensao, filtro, periodo), TUDO).stream()
                .findFirst()
                .orElse(NumerosDaLinha.SEM_ATRASO);
    }

    private List<AtribuicaoDoAtraso> atrasos(Recorte recorte, String chave) {
        return banco.sql(ATRASOS.formatted(chave, recorte.condicao()))
                .params(recorte.parametros())
                .query((linha, i) -> atraso(linha))
                .list();
    }

    private static AtribuicaoDoAtraso atraso(ResultSet linha) throws SQLException {
        long fila = linha.getLong("fila");
        long trabalho = linha.getLong("trabalho");
        long cliente = linha.getLong("cliente");
        long prestador = linha.getLong("prestador");
        long todos = fila + trabalho + cliente + prestador;
        return new AtribuicaoDoAtraso(
                linha.getString("chave"),
                null,
                linha.getLong("atrasadas"),
                new Parcela(fila, NumerosDaLinha.pct(fila, todos)),
                new Parcela(trabalho, NumerosDaLinha.pct(trabalho, todos)),
                new Parcela(cliente, NumerosDaLinha.pct(cliente, todos)),
                new Parcela(prestador, NumerosDaLinha.pct(prestador, todos)));
    }
}
