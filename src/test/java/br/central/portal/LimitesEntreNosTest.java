package br.central.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.comum.Agora;
import br.central.comum.DiaDeTeste;
import br.central.comum.Recusa;
import br.central.portal.LimitesDoPortal.Ato;
import br.central.seguranca.VezesContadas;
import br.central.teste.ContaSql;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two nodes on one database: each with a memory of its own, and one count. */
@TesteDeIntegracao
class LimitesEntreNosTest {

    @Autowired
    Agora agora;

    @Autowired
    VezesContadas vezes;

    @Autowired
    JdbcClient banco;

    private final String endereco = Sorte.palavra("endereco");

    @Test
    void oQueGuardaUmSegredoSeContaDosDoisJuntos() {
        LimitesDoPortal um = no();
        LimitesDoPortal outro = no();
        um.exigir(Ato.LINK_PARA_A_PESSOA, endereco);
        outro.exigir(Ato.LINK_PARA_A_PESSOA, endereco);
        um.exigir(Ato.LINK_PARA_A_PESSOA, endereco);

        for (LimitesDoPortal no : List.of(um, outro, no())) {
            assertThatThrownBy(() -> no.exigir(Ato.LINK_PARA_A_PESSOA, endereco))
                    .isInstanceOfSatisfying(
                            Recusa.MuitasVezes.class,
                            recusa -> assertThat(recusa.getMessage()).contains("Aguarde 60 minutos"));
        }
        assertThatCode(() -> outro.exigir(Ato.LINK_PARA_A_PESSOA, endereco + " outro"))
                .doesNotThrowAnyException();
        agora.comoSeFosse(DiaDeTeste.agora().plus(Duration.ofMinutes(61)), () -> {
            no().exigir(Ato.LINK_PARA_A_PESSOA, endereco);
            return null;
        });
    }

    @Test
    void deMuitosAoMesmoTempoCabemSoOsQueCabem() throws Exception {
        ExecutorService ao = Executors.newFixedThreadPool(6);
        try {
            Callable<Boolean> pedido = () ->
                    vezes.maisUma("teste", endereco, 5, Duration.ofMinutes(10)).isEmpty();
            List<Future<Boolean>> feitos =
                    ao.invokeAll(Stream.generate(() -> pedido).limit(24).toList());
            int couberam = 0;
            for (Future<Boolean> um : feitos) {
                couberam += um.get() ? 1 : 0;
            }
            assertThat(couberam).isEqualTo(5);
        } finally {
            ao.shutdownNow();
        }
    }

    @Test
    void custaUmComandoENadaNoQueNaoGuardaSegredo() throws Exception {
        LimitesDoPortal no = no();
        no.exigir(Ato.ENTRAR, endereco);

        assertThat(ContaSql.durante(() -> no.exigir(Ato.ENTRAR, endereco))).isEqualTo(1);
        assertThat(ContaSql.durante(() -> no.exigir(Ato.AGIR, endereco))).isZero();
        assertThat(banco.sql("select count(*) from vezes_contadas where quem like :endereco")
                        .param("endereco", "%" + endereco + "%")
                        .query(Integer.class)
                        .single())
                .as("quem foi não se guarda")
                .isZero();
    }

    private LimitesDoPortal no() {
        return new LimitesDoPortal(agora, 1, true, vezes);
    }
}
