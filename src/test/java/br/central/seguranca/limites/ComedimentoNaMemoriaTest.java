package br.central.seguranca.limites;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.central.comum.Recusa;
import br.central.seguranca.AtoComedido;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Comedimento;
import br.central.seguranca.ComoSistema;
import br.central.seguranca.EmNomeDe;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class ComedimentoNaMemoriaTest {

    private static final Duration JANELA = Duration.ofMinutes(10);

    private final AtomicLong nanos = new AtomicLong();
    private final List<String> trilha = new ArrayList<>();
    private final Comedimento comedimento = new ComedimentoNaMemoria(
            new LimitesProperties(
                    Map.of(
                            AtoComedido.LEITURA_DE_CASO, new LimitesProperties.Limite(5, JANELA),
                            AtoComedido.PROTOCOLO_ERRADO, new LimitesProperties.Limite(2, JANELA),
                            AtoComedido.MENSAGEM, new LimitesProperties.Limite(1, JANELA),
                            AtoComedido.DOSSIE, new LimitesProperties.Limite(0, JANELA)),
                    Set.of("canal"),
                    null,
                    null),
            new UsuarioAtual(),
            new Anotada(),
            nanos::get);

    @BeforeEach
    void ana() {
        entrar("ana");
    }

    @AfterEach
    void sair() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void passadoOLimiteRecusaEDizQuandoPode() {
        ler(5);
        nanos.addAndGet(Duration.ofMinutes(4).toNanos());

        var recusa = catchThrowableOfType(Recusa.MuitasVezes.class, () -> comedimento.lendo("6", () -> "caso"));

        assertThat(recusa)
                .hasMessage(
                        "Limite atingido: ler atendimentos, até 5 vezes em 10 minutos. Tente de novo em 6 minutos.");
        assertThat(recusa.espera()).isEqualTo(Duration.ofMinutes(6));
    }

    @Test
    void programaPedePorTodos() {
        entrar("canal");
        ler(50);
        assertThat(trilha).isEmpty();
    }

    /** A batch of thousands is asked for once, and does not take the rest of the day from who asked. */
    @Test
    void oQueSeFazEmNomeDelaNaoConta() {
        var emNome = new TestingAuthenticationToken("ana", null);
        emNome.setDetails(EmNomeDe.class);
        SecurityContextHolder.getContext().setAuthentication(emNome);
        ler(50);
        entrar("ana");
        ler(5);
        assertThat(trilha).isEmpty();
    }

    @Test
    void oMesmoDeNovoNaoConta() {
        for (int vez = 0; vez < 50; vez++) {
            ler(5);
        }
        assertThat(trilha).isEmpty();
    }

    @Test
    void deOutraPessoaOuDeOutraVezENovo() {
        ler(5);
        entrar("bia");
        ler(5);
        entrar("ana");
        nanos.addAndGet(JANELA.toNanos() + 1);
        ler(5);
        assertThat(trilha).isEmpty();
    }

    @Test
    void aPrimeiraRecusaDeCadaVezFicaNaTrilha() {
        for (int vez = 0; vez < 2; vez++) {
            ler(5);
            for (int recusada = 0; recusada < 10; recusada++) {
                assertThatThrownBy(() -> comedimento.lendo("outro", () -> "caso"))
                        .isInstanceOf(Recusa.MuitasVezes.class);
            }
            nanos.addAndGet(JANELA.toNanos() + 1);
        }
        assertThat(trilha).containsExactly("EXCESSO ler atendimentos", "EXCESSO ler atendimentos");
    }

    @Test
    void quemErraDemaisJaNaoSabeSeAcertou() {
        errar("a");
        errar("a");
        assertThat(comedimento.lendo("certo", () -> "caso")).isEqualTo("caso");
        errar("b");

        assertThatThrownBy(() -> comedimento.lendo("certo", () -> "caso"))
                .isInstanceOf(Recusa.MuitasVezes.class)
                .hasMessageContaining("procurar protocolos");
    }

    @Test
    void aoLadoDoCampoQueOPediu() {
        comedimento.contar(AtoComedido.MENSAGEM);

        var recusa = catchThrowableOfType(Recusa.MuitasVezes.class, () -> comedimento.contar(AtoComedido.MENSAGEM));

        assertThat(recusa.erros()).singleElement().satisfies(erro -> {
            assertThat(erro.campo()).isEqualTo("email");
            assertThat(erro.mensagem()).contains("até 1 vezes em 10 minutos");
        });
    }

    @Test
    void semLimiteSemLoginEOSistemaPassam() {
        for (int vez = 0; vez < 50; vez++) {
            comedimento.contar(AtoComedido.DOSSIE);
            comedimento.contar(AtoComedido.EXPORTACAO);
            ComoSistema.executar(() -> comedimento.contar(AtoComedido.MENSAGEM));
        }
        SecurityContextHolder.clearContext();
        ComoSistema.executar(() -> ler(50));
        assertThat(trilha).isEmpty();
    }

    private void ler(int quantos) {
        for (int caso = 0; caso < quantos; caso++) {
            assertThat(comedimento.lendo("caso " + caso, () -> "caso")).isEqualTo("caso");
        }
    }

    private void errar(String protocolo) {
        assertThatThrownBy(() -> comedimento.lendo(protocolo, () -> {
                    throw new Recusa.NaoEncontrado("Não há.");
                }))
                .isInstanceOf(Recusa.NaoEncontrado.class);
    }

    private static void entrar(String login) {
        var contexto = SecurityContextHolder.createEmptyContext();
        contexto.setAuthentication(new TestingAuthenticationToken(login, null, List.of()));
        SecurityContextHolder.setContext(contexto);
    }

    private final class Anotada implements Trilha {

        @Override
        public void feito(AtoVigiado ato, String alvo) {
            throw new AssertionError("Nada foi feito.");
        }

        @Override
        public void recusado(AtoVigiado ato, String alvo) {
            trilha.add(ato + " " + alvo);
        }

        @Override
        public void visto(AtoVigiado ato, String alvo) {
            throw new AssertionError("Nada foi mostrado.");
        }

        @Override
        public void vistos(AtoVigiado ato, String quais, Collection<Long> ids) {
            throw new AssertionError("Nada foi mostrado.");
        }

        @Override
        public void anotar(AtoVigiado ato, Desfecho desfecho, String quem, String alvo) {
            throw new AssertionError("É do usuário atual.");
        }
    }
}
