package br.central.seguranca.trilha;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.trilha.RecusasContadas.AGravar;
import br.central.seguranca.trilha.RecusasContadas.Chave;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecusasContadasTest {

    private static final Chave ANA = chave("ana", "10.0.0.1");

    private Instant agora = Instant.parse("2026-03-02T12:00:00Z");
    private final RecusasContadas recusas = new RecusasContadas(new Clock() {
        @Override
        public Instant instant() {
            return agora;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId fuso) {
            return this;
        }
    });

    @Test
    void aPrimeiraSeGravaEDepoisUmaPorMinutoComQuantas() {
        assertThat(recusas.contar(ANA)).contains(new AGravar(ANA, 1));
        for (int i = 0; i < 500; i++) {
            assertThat(recusas.contar(ANA)).isEmpty();
        }
        assertThat(recusas.contar(chave("bia", "10.0.0.1"))).isPresent();

        agora = agora.plus(RecusasContadas.INTERVALO);
        assertThat(recusas.contar(ANA)).contains(new AGravar(ANA, 501));
        assertThat(recusas.contar(ANA)).isEmpty();
    }

    @Test
    void oQueFicouPorDizerSeGravaDepois() {
        recusas.contar(ANA);
        recusas.contar(ANA);
        assertThat(recusas.pendentes()).isEmpty();

        agora = agora.plus(RecusasContadas.INTERVALO);
        assertThat(recusas.pendentes()).isEqualTo(List.of(new AGravar(ANA, 1)));
        assertThat(recusas.pendentes()).isEmpty();
    }

    @Test
    void loginsSempreNovosDeUmEnderecoViramUmaLinhaSo() {
        List<AGravar> linhas = contar(IntStream.range(0, 1000).mapToObj(i -> chave("l" + i, "10.0.0.1")));

        assertThat(linhas).hasSize(RecusasContadas.POR_ENDERECO + 1);
        assertThat(linhas.get(RecusasContadas.POR_ENDERECO).sobre()).isEqualTo(chave(null, "10.0.0.1"));
    }

    @Test
    void enderecosSempreNovosTambem() {
        List<AGravar> linhas =
                contar(IntStream.range(0, 5000).mapToObj(i -> chave("l" + i, "10.0." + i / 250 + "." + i % 250)));

        assertThat(linhas).hasSize(RecusasContadas.POR_TODOS + 1);
        assertThat(linhas.get(RecusasContadas.POR_TODOS).sobre()).isEqualTo(chave(null, null));
    }

    @Test
    void deQuemEntrouCadaCoisaRecusadaFicaUmaVezPorMinutoEOEnderecoNaoConta() {
        Chave uma = deQuemEntrou("bia", "GET /a");
        contar(IntStream.range(0, 1000).mapToObj(i -> chave("l" + i, "10.0.0.1")));
        assertThat(recusas.contar(uma)).contains(new AGravar(uma, 1));
        for (int i = 0; i < 500; i++) {
            assertThat(recusas.contar(uma)).isEmpty();
        }
        assertThat(recusas.contar(deQuemEntrou("bia", "GET /b"))).isPresent();

        agora = agora.plus(RecusasContadas.INTERVALO);
        assertThat(recusas.pendentes()).contains(new AGravar(uma, 500));
    }

    @Test
    void coisasSempreNovasDeQuemEntrouViramUmaLinhaComOLogin() {
        List<AGravar> linhas = contar(IntStream.range(0, 1000).mapToObj(i -> deQuemEntrou("bia", "GET /a/" + i)));

        assertThat(linhas).hasSize(RecusasContadas.POR_LOGIN + 1);
        assertThat(linhas.get(RecusasContadas.POR_LOGIN).sobre()).isEqualTo(deQuemEntrou("bia", null));
        assertThat(recusas.contar(deQuemEntrou("ana", "GET /a/0"))).isPresent();
    }

    @Test
    void nemRepetidasPassamDoLimiteUmMinutoDepois() {
        for (int vez = 0; vez < 2; vez++) {
            contar(IntStream.range(0, 1000).mapToObj(i -> deQuemEntrou("bia", "GET /a/" + i)));
            contar(IntStream.range(0, 1000).mapToObj(i -> chave("l" + i, "10.0.0.1")));
        }

        agora = agora.plus(RecusasContadas.INTERVALO);
        List<AGravar> linhas = recusas.pendentes();

        assertThat(linhas).hasSizeLessThanOrEqualTo(RecusasContadas.POR_LOGIN + RecusasContadas.POR_ENDERECO + 2);
        agora = agora.plus(RecusasContadas.INTERVALO);
        linhas = new ArrayList<>(linhas);
        linhas.addAll(recusas.pendentes());
        // All 4 000, of which the first of each kind and of the rest was written at once.
        assertThat(linhas.stream().mapToInt(AGravar::vezes).sum())
                .isEqualTo(4_000 - RecusasContadas.POR_LOGIN - RecusasContadas.POR_ENDERECO - 2);
    }

    private static Chave deQuemEntrou(String quem, String alvo) {
        return new Chave(AtoVigiado.ACESSO, quem, "10.0.0.1", alvo);
    }

    private List<AGravar> contar(Stream<Chave> chaves) {
        return chaves.map(recusas::contar).flatMap(Optional::stream).toList();
    }

    private static Chave chave(String quem, String deOnde) {
        return new Chave(AtoVigiado.ENTRADA, quem, deOnde, null);
    }
}
