package br.central.clientes.cadastro;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.bench.Bench;
import br.central.bench.Escala;
import br.central.bench.Relatorio;
import br.central.clientes.Clientes;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Search among a million clients. */
@Bench
class BuscaDeClientesBench {

    private static final int REPETICOES = Escala.INTEIRA ? 15 : 1;
    private static final int CLIENTES = Escala.de("bench.clientes", 1_000_000, 400);

    @Autowired
    Clientes clientes;

    @Autowired
    JdbcTemplate banco;

    @Test
    void buscaEntreUmMilhao() {
        encher();
        for (String texto : List.of(
                "maria",
                "silva",
                "maria silva",
                "xavier queiroz",
                "joao pedro 000777",
                "inexistente zzz",
                "98765-4321",
                "cliente777777@",
                "00000777777",
                "li sa")) {
            medir(texto);
        }
    }

    private void medir(String texto) {
        List<Duration> tempos = LongStream.range(0, REPETICOES)
                .mapToObj(vez -> {
                    long inicio = System.nanoTime();
                    clientes.buscar(texto);
                    return Duration.ofNanos(System.nanoTime() - inicio);
                })
                .sorted()
                .toList();
        Duration mediana = tempos.get(REPETICOES / 2);
        Duration pior = tempos.get(REPETICOES - 1);
        Relatorio.dizer("%s: median %d ms, worst %d ms".formatted(texto, mediana.toMillis(), pior.toMillis()));
        if (Escala.INTEIRA) {
            assertThat(mediana).as(texto).isLessThan(Duration.ofMillis(500));
        }
    }

    private void encher() {
        banco.execute("drop index ix_cliente_texto_busca");
        banco.execute("""
                insert into cliente (id, tipo_cliente, pessoa, nome, email, ativo, bloqueado, cadastrado_em,
                  nome_busca, texto_busca, versao)
                select 10000000 + n, 'NAO_CLIENTE', 'PF', nome, email, true, false, now(),
                  ' ' || nome, ' ' || nome || ' ' || lpad(n::text, 11, '0') || ' ' || email || ' ' || celular, 0
                from (select n, 'cliente' || n || '@example.com' as email,
                    '119' || lpad((n::bigint * 7919 % 100000000)::text, 8, '0') as celular,
                    (array['maria','jose','ana','joao pedro','antonio','francisca','carlos','paula','lucas','livia'])
                      [1 + (random() * 9)::int] || ' ' ||
                    (array['silva','santos','oliveira','souza','lima','pereira','xavier','costa','sa','queiroz'])
                      [1 + (random() * 9)::int] || ' ' ||
                    (array['almeida','ribeiro','queiroz','rocha','dias','moura','nunes','castro','freitas','ramos'])
                      [1 + (random() * 9)::int] as nome
                  from generate_series(1, {quantos}) n) inventados
                """.replace("{quantos}", String.valueOf(CLIENTES)));
        banco.execute("create index ix_cliente_texto_busca on cliente using gin (texto_busca gin_trgm_ops)");
        banco.execute("analyze cliente");
    }
}
