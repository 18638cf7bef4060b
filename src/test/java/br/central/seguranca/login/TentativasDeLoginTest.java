package br.central.seguranca.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TentativasDeLoginTest {

    private static final String AQUI = "10.0.0.1";
    private static final String NAT = "200.1.1.1";
    private static final int LOGINS = 20;

    private final Relogio relogio = new Relogio();
    private final Set<String> sabidos = new HashSet<>();
    private final EnderecosConhecidos conhecidos = mock(EnderecosConhecidos.class);
    private final TentativasDeLogin tentativas = new TentativasDeLogin(relogio, conhecidos, LOGINS);

    @BeforeEach
    void lembraDeVerdade() {
        when(conhecidos.conhece(any(), any()))
                .thenAnswer(p -> sabidos.contains(p.getArgument(0) + "@" + p.getArgument(1)));
        doAnswer(p -> sabidos.add(p.getArgument(0) + "@" + p.getArgument(1)))
                .when(conhecidos)
                .lembrar(any(), any());
    }

    @Test
    void quartoErroAindaNaoFazEsperar() {
        errar("ana", AQUI, TentativasDeLogin.LIMITE - 1);

        assertThat(espera("ana", AQUI)).isZero();
    }

    @Test
    void quintoErroFazEsperarSoAqueleEndereco() {
        errar("ana", AQUI, TentativasDeLogin.LIMITE);

        assertThat(espera("ana", AQUI)).isPositive();
        assertThat(espera("ana", "10.0.0.2")).isZero();
        assertThat(espera("bia", AQUI)).isZero();
    }

    @Test
    void esperaTerminaEADaVezSeguinteDobra() {
        sabidos.add("ana@" + AQUI);
        for (int minutos : new int[] {1, 2, 4, 8, 15, 15}) {
            errar("ana", AQUI, TentativasDeLogin.LIMITE);
            assertThat(espera("ana", AQUI)).isEqualTo(minutos);
            relogio.andar(Duration.ofMinutes(minutos).plusMillis(1));
            assertThat(espera("ana", AQUI)).isZero();
        }
    }

    @Test
    void acertoZeraAContagem() {
        errar("ana", AQUI, TentativasDeLogin.LIMITE - 1);
        tentativas.acertou("ana", AQUI);
        errar("ana", AQUI, 1);

        assertThat(espera("ana", AQUI)).isZero();
    }

    @Test
    void contaAtacadaDeMuitosEnderecosEsperaCadaVezMaisEADonaNao() {
        tentativas.acertou("ana", AQUI);
        for (int i = 0; i < TentativasDeLogin.LIMITE_DA_CONTA; i++) {
            errar("ana", "172.16.0." + i, 1);
        }

        for (int minutos : new int[] {1, 2, 4, 8, 16, 32, 60, 60}) {
            assertThat(espera("ana", "172.16.1." + minutos)).isEqualTo(minutos);
            assertThat(espera("ana", AQUI)).isZero();
            relogio.andar(Duration.ofMinutes(minutos).plusMillis(1));
            errar("ana", "172.16.2." + minutos, 1);
        }
        assertThat(espera("bia", "172.16.1.1")).isZero();
    }

    /** From where she comes in, her own mistakes are not counted against others of hers. */
    @Test
    void errosDeOndeEConhecidaNaoContamParaAConta() {
        tentativas.acertou("ana", AQUI);
        errar("ana", AQUI, 4 * TentativasDeLogin.LIMITE_DA_CONTA);

        assertThat(espera("ana", "10.7.7.7")).isZero();
    }

    @Test
    void entrarDeUmEnderecoNovoZeraAConta() {
        for (int i = 0; i < TentativasDeLogin.LIMITE_DA_CONTA - 1; i++) {
            errar("ana", "172.16.0." + i, 1);
        }
        tentativas.acertou("ana", "172.16.9.9");
        errar("ana", "172.16.0.99", 1);

        assertThat(espera("ana", "172.16.0.100")).isZero();
    }

    @Test
    void quemTentaMuitosLoginsEsperaEOsDaCasaEntram() {
        tentativas.acertou("ana", NAT);
        for (int i = 0; i <= LOGINS; i++) {
            assertThat(espera("tentado-" + i, NAT)).as("%d", i).isZero();
            errar("tentado-" + i, NAT, 1);
        }

        assertThat(espera("mais-um", NAT)).isPositive();
        assertThat(espera("ana", NAT)).isZero();
        assertThat(espera("mais-um", "200.1.1.2")).isZero();
        relogio.andar(TentativasDeLogin.JANELA.plusSeconds(1));
        assertThat(espera("mais-um", NAT)).isZero();
    }

    /** A house behind one address on its first day: people mistype, and come in. */
    @Test
    void quemErraEDepoisAcertaNaoContaParaOEndereco() {
        for (int i = 0; i < 5 * LOGINS; i++) {
            assertThat(espera("pessoa-" + i, NAT)).as("%d", i).isZero();
            errar("pessoa-" + i, NAT, 1);
            tentativas.acertou("pessoa-" + i, NAT);
        }
    }

    @Test
    void umaRedeIpv6EUmEnderecoSo() {
        errar("ana", "2001:db8:1:2::1", TentativasDeLogin.LIMITE);

        assertThat(espera("ana", "2001:db8:1:2:ffff::9")).isPositive();
        assertThat(espera("ana", "2001:db8:1:3::1")).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.1, 10.0.0.1",
        "2001:db8:1:2:a:b:c:d, 2001:db8:1:2:0:0:0:0/64",
        "::1, 0:0:0:0:0:0:0:0/64",
        "::ffff:10.0.0.1, 10.0.0.1",
        "desconhecido, desconhecido",
        "zz:zz, zz:zz",
        "'', ''"
    })
    void enderecoContado(String endereco, String rede) {
        assertThat(EnderecoDeOrigem.rede(endereco)).isEqualTo(rede);
        assertThat(EnderecoDeOrigem.rede("x".repeat(5000))).hasSize(EnderecoDeOrigem.MAIOR);
    }

    @Test
    void oQueSeLembraTemFim() {
        for (int i = 0; i < 3 * TentativasDeLogin.LEMBRADAS; i++) {
            tentativas.falhou("inventado-" + i, "inventado-" + i, "10.0." + i / 250 + "." + i % 250);
        }
        assertThat(tentativas.lembradas()).isLessThanOrEqualTo(3L * TentativasDeLogin.LEMBRADAS);

        relogio.andar(TentativasDeLogin.MEMORIA_DA_CONTA.plusSeconds(2));
        assertThat(tentativas.lembradas()).isZero();
    }

    @Test
    void oQueNaoCabeNemEOlhado() {
        assertThat(TentativasDeLogin.cabem("a".repeat(TentativasDeLogin.MAIOR_LOGIN), "x"))
                .isTrue();
        assertThat(TentativasDeLogin.cabem("a".repeat(TentativasDeLogin.MAIOR_LOGIN + 1), "x"))
                .isFalse();
        assertThat(TentativasDeLogin.cabem("a", "x".repeat(TentativasDeLogin.MAIOR_SENHA + 1)))
                .isFalse();
    }

    /** In minutes, begun ones whole. */
    private long espera(String login, String endereco) {
        Duration espera = tentativas.espera(login, endereco);
        return espera.isZero() ? 0 : new LoginEmEspera(espera.minusMillis(1)).minutos();
    }

    private void errar(String login, String endereco, int vezes) {
        for (int i = 0; i < vezes; i++) {
            tentativas.falhou(login, login, endereco);
        }
    }
}
