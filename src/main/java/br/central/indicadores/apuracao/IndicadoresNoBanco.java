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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the facts by the database: once for the lines of a dimension, once for the total. */
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
              count(nota) as notas, sum(nota) as soma_das_notas
            from (select %s as chave, f.* from apuracao f where %s) fato
            group by chave order by chave""";

    /** A closing that was not reopened, of a known client, whose days to come back are over. */
    private static final String RESOLUTIVIDADE = """
            select chave, count(*) as encerrados, count(voltou) as voltaram
            from (select %s as chave, (select min(b.aberto_em) from atendimento b
                where b.cliente_id = f.cliente_id and b.aberto_em > f.concluido_em
                  and b.aberto_em <= f.concluido_em + interval '%d' day
                  and not b.excluido and b.situacao <> 'CANCELADO'
                  and (b.classificacao = f.assunto
                    or substring(b.classificacao from 1 for char_length(f.assunto) + 1) = f.assunto || '/')) as voltou
              from apuracao f
              where %s and not f.reaberto and f.cliente_id is not null and f.assunto is not null
                and f.concluido_em < :maduros) fato
            group by chave""";

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

    /** How often clients did not come back. */
    private record Voltas(long encerrados, long voltaram) {

        static final Voltas NENHUMA = new Voltas(0, 0);
    }

    /** Line by line, then the total with {@code null} for a name; the descriptions are left to who knows them. */
    public List<LinhaDeIndicadores> linhas(Dimensao dimensao, FiltroDeTrabalho filtro, Periodo periodo, Instant agora) {
        Recorte recorte = new Recorte(dimensao, filtro, periodo);
        return indicadores(recorte, recorte.chave(), agora);
    }

    public LinhaDeIndicadores total(Dimensao dimensao, FiltroDeTrabalho filtro, Periodo periodo, Instant agora) {
        return indicadores(new Recorte(dimensao, filtro, periodo), TUDO, agora).stream()
                .findFirst()
                .orElse(NumerosDaLinha.NADA);
    }

    private List<LinhaDeIndicadores> indicadores(Recorte recorte, String chave, Instant agora) {
        Map<String, Voltas> voltas = recorte.deAtendimentos() ? voltas(recorte, chave, agora) : new HashMap<>();
        return banco.sql(INDICADORES.formatted(chave, recorte.condicao()))
                .params(recorte.parametros())
                .query((linha, i) -> {
                    Voltas dela = voltas.getOrDefault(linha.getString("chave"), Voltas.NENHUMA);
                    return NumerosDaLinha.ler(linha, recorte.deAtendimentos(), dela.encerrados(), dela.voltaram());
                })
                .list();
    }

    private Map<String, Voltas> voltas(Recorte recorte, String chave, Instant agora) {
        Map<String, Voltas> porChave = new HashMap<>();
        banco.sql(RESOLUTIVIDADE.formatted(chave, resolutividade.dias(), recorte.condicao()))
                .params(recorte.parametros())
                .param("maduros", agora.minus(resolutividade.janela()).atOffset(ZoneOffset.UTC))
                .query(linha -> {
                    porChave.put(
                            linha.getString("chave"),
                            new Voltas(linha.getLong("encerrados"), linha.getLong("voltaram")));
                });
        return porChave;
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
