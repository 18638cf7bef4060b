package br.central.indicadores.apuracao;

import br.central.consulta.Periodo;
import br.central.indicadores.contrato.AtribuicaoDoAtraso;
import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import br.central.indicadores.contrato.LinhaDeIndicadores;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts what was concluded: by the database, from the sums of whole days where there are any, and from the facts of the
 * rest of the period. Both are read as they were at one instant.
 */
@Component
public class IndicadoresNoBanco {

    private static final String INDICADORES = """
            select chave, sum(respondidas) as respondidas, sum(com_prazo) as com_prazo, sum(no_prazo) as no_prazo,
              sum(reabertos) as reabertos, sum(reclamados) as reclamados, sum(no_contato) as no_contato,
              sum(encerrados) as encerrados, sum(voltaram) as voltaram, sum(notas) as notas,
              sum(soma_das_notas) as soma_das_notas,
              string_agg(corridos, ',') as corridos, string_agg(uteis, ',') as uteis
            from (select %s as chave, f.respondidas, f.com_prazo, f.no_prazo, f.reabertos, f.reclamados, f.no_contato,
                f.encerrados, f.voltaram, f.notas, f.soma_das_notas, f.corridos, f.uteis
              from apuracao_do_dia f where %s
              union all
              select %s, 1, case when f.vence_em is null then 0 else 1 end,
                case when f.concluido_em <= f.vence_em then 1 else 0 end,
                case when f.reaberto then 1 else 0 end, case when f.reclamado then 1 else 0 end,
                case when f.no_contato then 1 else 0 end, case when %s then 1 else 0 end, 0,
                case when f.nota is null then 0 else 1 end, coalesce(f.nota, 0),
                cast(f.minutos_corridos as varchar(10)), cast(f.minutos_uteis as varchar(10))
              from apuracao f where %s) parte
            group by chave order by chave""";

    private static final String VOLTARAM = """
            select %s as chave, count(*) as voltaram from apuracao f where %s and %s and %s group by %1$s""";

    /** That of the period says when they came back at the earliest and at the latest, so that few openings are looked at. */
    private static final String NO_PERIODO = "and b.aberto_em > :de and b.aberto_em < :ultimaVolta";

    private static final String ATRASOS = """
            select chave, sum(atrasadas) as atrasadas, sum(fila) as fila, sum(trabalho) as trabalho,
              sum(cliente) as cliente, sum(prestador) as prestador
            from (select %s as chave, f.atrasadas, f.minutos_na_fila as fila, f.minutos_em_trabalho as trabalho,
                f.minutos_com_cliente as cliente, f.minutos_com_prestador as prestador
              from apuracao_do_dia f where %s and f.atrasadas > 0
              union all
              select %s, 1, f.minutos_na_fila, f.minutos_em_trabalho, f.minutos_com_cliente, f.minutos_com_prestador
              from apuracao f where %s and f.concluido_em > f.vence_em) parte
            group by chave order by chave""";

    private final JdbcClient banco;
    private final DiasSomados dias;
    private final Resolutividade resolutividade;

    IndicadoresNoBanco(JdbcClient banco, DiasSomados dias, Resolutividade resolutividade) {
        this.banco = banco;
        this.dias = dias;
        this.resolutividade = resolutividade;
    }

    /** The total first; then line by line. The descriptions are left to who knows them. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<LinhaDeIndicadores> totalELinhas(
            Dimensao dimensao, FiltroDeTrabalho filtro, Periodo periodo, Instant agora) {
        Recorte recorte = new Recorte(dimensao, filtro);
        Trechos trechos = trechos(recorte, periodo);
        Map<String, Long> voltaram =
                recorte.deAtendimentos() ? voltaram(recorte, trechos, periodo, agora) : new HashMap<>();
        List<ContagemDoValor> linhas = somar(INDICADORES, recorte, trechos, VoltaDoCliente.conta("f."))
                .param("maduros", maduros(agora))
                .query(ContagemDoValor::ler)
                .list()
                .stream()
                .map(linha -> linha.voltaramMais(voltaram.getOrDefault(linha.chave(), 0L)))
                .toList();
        ContagemDoValor total = linhas.stream().reduce(ContagemDoValor.nada(), ContagemDoValor::mais);
        return comTotal(total, linhas, linha -> NumerosDaLinha.de(linha, recorte.deAtendimentos()));
    }

    /** The total first; then line by line, of which there is none without a dimension. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<AtribuicaoDoAtraso> totalEAtrasos(Dimensao dimensao, FiltroDeTrabalho filtro, Periodo periodo) {
        Recorte recorte = new Recorte(dimensao, filtro);
        List<EsperasDoAtraso> linhas = somar(ATRASOS, recorte, trechos(recorte, periodo), null)
                .query(EsperasDoAtraso::ler)
                .list();
        EsperasDoAtraso total = linhas.stream().reduce(EsperasDoAtraso.NENHUMA, EsperasDoAtraso::mais);
        return comTotal(total, dimensao == null ? List.of() : linhas, NumerosDaLinha::de);
    }

    private static <C, L> List<L> comTotal(C total, List<C> linhas, Function<C, L> numeros) {
        return Stream.concat(Stream.of(total), linhas.stream()).map(numeros).toList();
    }

    private Trechos trechos(Recorte recorte, Periodo periodo) {
        return Trechos.de(periodo, recorte.cabeNasSomas() ? dias.somados(periodo) : Stream.empty());
    }

    private JdbcClient.StatementSpec somar(String sql, Recorte recorte, Trechos trechos, String conta) {
        String dasSomas = recorte.dasSomas() + " and " + Trechos.condicao(trechos.somados(), "f.inicio");
        String dosFatos = recorte.dosFatos() + " and " + Trechos.condicao(trechos.deFatos(), "f.concluido_em");
        Object[] partes = conta == null
                ? new Object[] {recorte.chaveDasSomas(), dasSomas, recorte.chave(), dosFatos}
                : new Object[] {recorte.chaveDasSomas(), dasSomas, recorte.chave(), conta, dosFatos};
        return banco.sql(sql.formatted(partes))
                .params(recorte.parametros())
                .params(Trechos.parametros(trechos.somados(), "f.inicio"))
                .params(Trechos.parametros(trechos.deFatos(), "f.concluido_em"));
    }

    /** Of the facts that are in no sum. */
    private Map<String, Long> voltaram(Recorte recorte, Trechos trechos, Periodo periodo, Instant agora) {
        Map<String, Long> porChave = new HashMap<>();
        String quais = recorte.dosFatos() + " and " + Trechos.condicao(trechos.deFatos(), "f.concluido_em");
        String voltou = VoltaDoCliente.houve(resolutividade.dias(), NO_PERIODO);
        banco.sql(VOLTARAM.formatted(recorte.chave(), quais, VoltaDoCliente.conta("f."), voltou))
                .params(recorte.parametros())
                .params(Trechos.parametros(trechos.deFatos(), "f.concluido_em"))
                .param("maduros", maduros(agora))
                .param("de", inicio(trechos, periodo).atOffset(ZoneOffset.UTC))
                .param(
                        "ultimaVolta",
                        periodo.antesDe().plus(resolutividade.janela()).atOffset(ZoneOffset.UTC))
                .query(linha -> {
                    porChave.put(linha.getString("chave"), linha.getLong("voltaram"));
                });
        return porChave;
    }

    private static Instant inicio(Trechos trechos, Periodo periodo) {
        return trechos.deFatos().isEmpty()
                ? periodo.de()
                : trechos.deFatos().get(0).de();
    }

    private Object maduros(Instant agora) {
        return agora.minus(resolutividade.janela()).atOffset(ZoneOffset.UTC);
    }
}
