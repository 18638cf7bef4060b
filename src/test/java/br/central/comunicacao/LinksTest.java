package br.central.comunicacao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.comum.Agora;
import br.central.comum.Recusa;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TesteDeIntegracao
class LinksTest {

    private static final Duration DIA = Duration.ofDays(1);

    @Autowired
    Links links;

    @Autowired
    Agora agora;

    @Autowired
    JdbcClient banco;

    private final String protocolo = Sorte.uuid().toString().substring(0, 20);

    @Test
    void abreOQueEQuantasVezesSeQuiserAteVencer() {
        String link = links.para(Finalidade.VER_NOVIDADE, protocolo, DIA);

        assertThat(link).matches("[A-Za-z0-9_.-]+").hasSizeLessThan(64);
        for (int vez = 0; vez < 3; vez++) {
            assertThat(links.abrir(Finalidade.VER_NOVIDADE, link).protocolo()).isEqualTo(protocolo);
            links.usar(Finalidade.VER_NOVIDADE, link);
        }
    }

    @Test
    void vencidoERecusadoEDizQuando() {
        String link = links.para(Finalidade.VER_NOVIDADE, protocolo, DIA);

        assertThatThrownBy(() -> depois(DIA, () -> links.abrir(Finalidade.VER_NOVIDADE, link)))
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageMatching("Este link venceu em \\d\\d/\\d\\d/\\d{4}, às \\d\\d:\\d\\d\\.");
        assertThatThrownBy(() -> depois(DIA, () -> links.usar(Finalidade.VER_NOVIDADE, link)))
                .isInstanceOf(Recusa.EstadoNaoPermite.class);
    }

    @Test
    void oDeUmaVezServeUmaVezEAbriloNaoConta() {
        String link = links.para(Finalidade.PESQUISA, protocolo, DIA);
        links.abrir(Finalidade.PESQUISA, link);
        links.abrir(Finalidade.PESQUISA, link);

        assertThat(links.usar(Finalidade.PESQUISA, link).protocolo()).isEqualTo(protocolo);

        assertThatThrownBy(() -> links.usar(Finalidade.PESQUISA, link))
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageStartingWith("Este link já foi usado em ");
        assertThatThrownBy(() -> links.abrir(Finalidade.PESQUISA, link)).isInstanceOf(Recusa.EstadoNaoPermite.class);
    }

    @Test
    void deDoisAoMesmoTempoSoUmUsa() {
        String link = links.para(Finalidade.PESQUISA, protocolo, DIA);
        CyclicBarrier juntos = new CyclicBarrier(4);

        long usaram = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> usou(link, juntos), um -> new Thread(um).start()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .filter(Boolean::booleanValue)
                .count();

        assertThat(usaram).isOne();
    }

    @Test
    void oDeUmaFinalidadeNaoAbreOutra() {
        String link = links.para(Finalidade.CIENCIA, protocolo, DIA);

        recusado(() -> links.abrir(Finalidade.PESQUISA, link));
        recusado(() -> links.usar(Finalidade.VER_NOVIDADE, link));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "a", ".", "AAAAAAAAAAAAAAAAAAAAAA.00000000000000000000000000000000", "' or 1=1 --"})
    void oForjadoERecusadoEmPalavras(String link) {
        recusado(() -> links.abrir(Finalidade.PESQUISA, link));
        recusado(() -> links.usar(Finalidade.PESQUISA, link));
    }

    @Test
    void oMexidoERecusado() {
        String link = links.para(Finalidade.PESQUISA, protocolo, DIA);
        String outro = links.para(Finalidade.PESQUISA, protocolo, DIA);

        recusado(() -> links.abrir(Finalidade.PESQUISA, link.substring(0, 23) + outro.substring(23)));
        recusado(() -> links.abrir(Finalidade.PESQUISA, link + "A"));
        links.abrir(Finalidade.PESQUISA, link);
    }

    @Test
    void quemMudaATabelaNaoMudaOLink() {
        String link = links.para(Finalidade.PESQUISA, protocolo, DIA);

        banco.sql("update link_assinado set protocolo = :outro where protocolo = :este")
                .param("outro", protocolo.substring(1))
                .param("este", protocolo)
                .update();

        recusado(() -> links.abrir(Finalidade.PESQUISA, link));
    }

    @Test
    void aTabelaNaoGuardaOLink() {
        String link = links.para(Finalidade.PESQUISA, protocolo, DIA);

        assertThat(banco.sql("select * from link_assinado where protocolo = :protocolo")
                        .param("protocolo", protocolo)
                        .query()
                        .listOfRows())
                .hasSize(1)
                .allSatisfy(linha -> assertThat(linha.values())
                        .map(String::valueOf)
                        .noneMatch(valor -> link.contains(valor) && valor.length() > 5));
    }

    @Test
    void oQueVenceuHaMuitoTempoVaiEODeHaPoucoAindaDizQueVenceu() {
        String velho = links.para(Finalidade.CIENCIA, protocolo, DIA.negated().multipliedBy(91));
        String novo = links.para(Finalidade.CIENCIA, protocolo, DIA.negated());

        links.esquecerOsVelhos();

        recusado(() -> links.abrir(Finalidade.CIENCIA, velho));
        assertThatThrownBy(() -> links.abrir(Finalidade.CIENCIA, novo))
                .isInstanceOf(Recusa.EstadoNaoPermite.class)
                .hasMessageStartingWith("Este link venceu em ");
    }

    @Test
    void oQueSeApagaNaoAbreMais() {
        String link = links.para(Finalidade.VER_NOVIDADE, protocolo, DIA);

        links.apagar(List.of(protocolo));

        recusado(() -> links.abrir(Finalidade.VER_NOVIDADE, link));
    }

    private static void recusado(ThrowingCallable ato) {
        assertThatThrownBy(ato)
                .isInstanceOf(Recusa.NaoEncontrado.class)
                .hasMessage("Este link não é válido. Confira se o endereço foi copiado inteiro.");
    }

    private boolean usou(String link, CyclicBarrier juntos) {
        try {
            juntos.await();
            links.usar(Finalidade.PESQUISA, link);
            return true;
        } catch (Recusa.EstadoNaoPermite jaUsado) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void depois(Duration espera, Runnable ato) {
        agora.comoSeFosse(agora.instant().plus(espera), () -> {
            ato.run();
            return null;
        });
    }
}
