package br.central.bench;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.consulta.Periodo;
import br.central.indicadores.apuracao.BancadaDeIndicadores;
import br.central.indicadores.contrato.Dimensao;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What the figures of thirty days and of a year take among a million facts of a year and a half, one question at a time,
 * uncached: from the facts alone, and from the sums of days. The limit leaves room for a busy machine.
 */
@Tag("bench")
class ApuracaoBench {

    private static final int VEZES = Escala.INTEIRA ? 5 : 1;
    private static final int QUANTOS = Escala.de("bench.casos", 600_000, 100);
    private static final Duration LIMITE = Duration.ofMillis(400);

    private static final String ATENDIMENTOS = """
            insert into atendimento (id, versao, protocolo, situacao, origem, cliente_id, tipo_cliente, classificacao,
              natureza, tipo_demanda, urgente, criticidade, prioridade, ativo, restrito, aberto_em, aberto_por,
              alterado_em, alterado_por, grupo, tentativas_de_retorno, excluido, texto_busca, encerrado_em)
            select i, 0, lpad(i::text, 20, '0'), 'ENCERRADO', 'TELEFONE', 1 + (i * 7919) % 120000, 'BENEFICIARIO',
              'c' || i % 8 || '/s' || i % 40 || '/f' || i % 160, 'NAO_ASSISTENCIAL', 'GERAL', false, 'MEDIA', 50, false,
              false, now() - i * interval '78 seconds', 'a', now(), 'a', 'atendimento', 0, false, '',
              now() - i * interval '78 seconds' + interval '3 hours'
            from generate_series(1::bigint, {quantos}) i""";

    private static final String FATOS = """
            insert into apuracao (tipo, item_id, atendimento_id, solicitacao_id, vinculante, norma, etapa, grupo,
              classificacao, assunto, natureza, origem, cliente_id, aberto_em, vence_em, concluido_em, minutos_corridos,
              minutos_uteis, minutos_na_fila, minutos_em_trabalho, minutos_com_cliente, minutos_com_prestador, no_contato,
              reaberto, reclamado, nota)
            select tipo, a.id, a.id, null, tipo <> 'OUTRA', 'N' || a.id % 5,
              case tipo when 'DEMANDA' then 'RESPONDER_DEMANDA' else 'ATENDER' end, 'g' || a.id % 9, classificacao,
              classificacao, natureza, case a.id % 3 when 0 then 'TELEFONE' when 1 then 'PORTAL' else 'EMAIL' end,
              cliente_id, aberto_em, encerrado_em - (a.id % 10 - 8) * interval '1 hour', encerrado_em,
              (a.id * 31) % 9000, (a.id * 17) % 3000, 60, 90, 20, 10, a.id % 2 = 0, a.id % 40 = 0, a.id % 99 = 0,
              case when a.id % 6 = 0 then a.id % 11 end
            from atendimento a cross join lateral
              (select unnest(case when a.id % 3 = 0 then array['ATENDIMENTO', 'DEMANDA', 'SOLICITACAO']
                when a.id % 3 = 1 then array['ATENDIMENTO', 'DEMANDA'] else array['ATENDIMENTO'] end) as tipo) t""";

    @Test
    void umAnoEntreUmMilhaoDeFatos() throws Exception {
        var fonte = new SingleConnectionDataSource(BancoDuravel.criar("apuracao"), "postgres", "", true);
        Flyway.configure()
                .dataSource(fonte)
                .locations("classpath:db/migration/modulos", "classpath:db/migration/bancos/postgresql")
                .outOfOrder(true)
                .load()
                .migrate();
        JdbcTemplate banco = new JdbcTemplate(fonte);
        banco.execute(ATENDIMENTOS.replace("{quantos}", String.valueOf(QUANTOS)));
        banco.execute(FATOS);
        banco.execute("vacuum analyze apuracao");
        banco.execute("vacuum analyze atendimento");
        medir(new BancadaDeIndicadores(fonte));
    }

    private static void medir(BancadaDeIndicadores bancada) {
        Instant agora = Instant.now();
        Map<String, Long> dosFatos = medianas(bancada, agora);
        long inicio = System.nanoTime();
        bancada.somarDias();
        Relatorio.dizer("days added up in " + (System.nanoTime() - inicio) / 1_000_000 + " ms");
        Map<String, Long> dasSomas = medianas(bancada, agora);
        dasSomas.forEach((pergunta, ms) ->
                Relatorio.dizer("%-34s %5d ms, from the facts %5d ms".formatted(pergunta, ms, dosFatos.get(pergunta))));
        if (Escala.INTEIRA) {
            assertThat(dasSomas.values()).allMatch(ms -> ms < LIMITE.toMillis());
        }
    }

    private static Map<String, Long> medianas(BancadaDeIndicadores bancada, Instant agora) {
        Map<String, Long> medianas = new LinkedHashMap<>();
        for (int dias : List.of(30, 365)) {
            Periodo periodo = new Periodo(agora.minus(Duration.ofDays(dias)), agora);
            for (Dimensao dimensao : Dimensao.values()) {
                if (dimensao != Dimensao.ESPERA) {
                    medianas.put(
                            dimensao + ", " + dias + " days",
                            mediana(() -> bancada.indicadores(dimensao, FiltroDeTrabalho.TUDO, periodo, agora)));
                    medianas.put(
                            "breaches by " + dimensao + ", " + dias + " days",
                            mediana(() -> bancada.atrasos(dimensao, FiltroDeTrabalho.TUDO, periodo)));
                }
            }
        }
        return medianas;
    }

    private static long mediana(Runnable pergunta) {
        long[] tempos = new long[VEZES];
        for (int i = 0; i < VEZES; i++) {
            long inicio = System.nanoTime();
            pergunta.run();
            tempos[i] = (System.nanoTime() - inicio) / 1_000_000;
        }
        Arrays.sort(tempos);
        return tempos[VEZES / 2];
    }
}
