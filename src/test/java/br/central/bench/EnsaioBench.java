package br.central.bench;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.regras.ensaio.BancadaDeEnsaios;
import br.central.regras.ensaio.ResultadoDoEnsaio;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long a draft of the deadlines takes to be put to a million requests of one year. */
@Bench
class EnsaioBench {

    private static final int QUANTOS = Escala.de("bench.ensaio", 1_000_000, 200);
    private static final Duration LIMITE = Duration.ofSeconds(60);
    private static final long PRIMEIRO = 8_000_000_000L;
    private static final LocalDate DE = LocalDate.of(2015, 1, 1);

    private static final String ATENDIMENTOS = """
            insert into atendimento (id, versao, protocolo, situacao, origem, tipo_cliente, classificacao, natureza,
              tipo_demanda, urgente, criticidade, prioridade, ativo, restrito, aberto_em, aberto_por, alterado_em,
              alterado_por, grupo, tentativas_de_retorno, excluido, texto_busca, encerrado_em)
            select {primeiro} + i, 0, '88' || lpad(i::text, 18, '0'), 'ENCERRADO',
              (array['TELEFONE', 'PORTAL', 'EMAIL', 'CHAT'])[1 + i % 4],
              (array['BENEFICIARIO', 'PRESTADOR', 'NAO_CLIENTE'])[1 + i % 3], 'c' || i % 8 || '/s' || i % 40,
              (array['ASSISTENCIAL', 'NAO_ASSISTENCIAL', 'NIP', 'OUVIDORIA'])[1 + i % 4],
              (array['GERAL', 'URGENCIA', 'PAC', 'TERAPIA'])[1 + i % 4], i % 2 = 0, 'MEDIA', 50, false, i % 50 = 0,
              timestamp with time zone '2015-01-02 12:00Z' + i % 360 * interval '1 day', 'a', now(), 'a',
              'atendimento', 0, false, '',
              timestamp with time zone '2015-01-02 12:00Z' + i % 360 * interval '1 day' + i % 400 * interval '1 hour'
            from generate_series(1::bigint, {quantos}) i""";

    private static final String SOLICITACOES = """
            insert into solicitacao (id, versao, protocolo, atendimento_id, situacao, tipo, classificacao, natureza,
              tipo_demanda, grupos, com_relogios, rodada, prioridade, reiteracoes, registrada_em, registrada_por,
              aberta_em, respondida_em)
            select id, 0, '89' || substr(protocolo, 3), id, 'RESPONDIDA', 'T', classificacao, natureza, tipo_demanda,
              'financeiro', true, 1, 50, 0, aberto_em, 'a', aberto_em, encerrado_em
            from atendimento where id > {primeiro}""";

    @Autowired
    JdbcTemplate banco;

    @Autowired
    ApplicationContext aplicacao;

    @Test
    void umMilhaoDeSolicitacoes() {
        try {
            medir();
        } finally {
            tirar();
        }
    }

    /** The whole measurement has a server of its own, which goes with it. */
    private void tirar() {
        if (!Escala.INTEIRA) {
            banco.update("delete from solicitacao where id > " + PRIMEIRO);
            banco.update("delete from atendimento where id > " + PRIMEIRO);
        }
    }

    private void medir() {
        for (String sql : new String[] {ATENDIMENTOS, SOLICITACOES}) {
            banco.execute(
                    sql.replace("{primeiro}", String.valueOf(PRIMEIRO)).replace("{quantos}", String.valueOf(QUANTOS)));
        }
        banco.execute("analyze atendimento");
        banco.execute("analyze solicitacao");
        Relatorio.dizerACarga();
        long inicio = System.nanoTime();
        ResultadoDoEnsaio resultado = new BancadaDeEnsaios(aplicacao).ensaiar(DE, DE.plusDays(364));
        Duration tempo = Duration.ofNanos(System.nanoTime() - inicio);
        assertThat(resultado.casos()).isEqualTo(QUANTOS);
        Relatorio.dizer("%d requests rehearsed in %d ms, %d combinations, %d would change"
                .formatted(resultado.casos(), tempo.toMillis(), resultado.combinacoes(), resultado.mudam()));
        if (Escala.INTEIRA) {
            assertThat(tempo).isLessThan(LIMITE);
        }
    }
}
