package br.central.seguranca.login.segundofator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.seguranca.login.segundofator.Totp.Figura;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    /** That of the examples of RFC 6238. */
    private static final byte[] SEGREDO = "12345678901234567890".getBytes(StandardCharsets.UTF_8);

    private static final SegundoFatorProperties LIGADO = new SegundoFatorProperties(Set.of("camunda-admin"));

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void codigosDaNorma(long segundo, String codigo) {
        assertThat(Totp.codigo(SEGREDO, Instant.ofEpochSecond(segundo))).isEqualTo(codigo);
        assertThat(Totp.passo(SEGREDO, codigo, Instant.ofEpochSecond(segundo), 0))
                .hasValue(segundo / 30);
    }

    @Test
    void umPassoDeFolgaEUmaVezSo() {
        Instant agora = Instant.ofEpochSecond(1_111_111_109);
        long passo = 1_111_111_109 / 30;
        String codigo = Totp.codigo(SEGREDO, agora);

        assertThat(Totp.passo(SEGREDO, codigo, agora.plusSeconds(30), 0)).hasValue(passo);
        assertThat(Totp.passo(SEGREDO, codigo, agora.minusSeconds(30), 0)).hasValue(passo);
        assertThat(Totp.passo(SEGREDO, codigo, agora.plusSeconds(60), 0)).isEmpty();
        assertThat(Totp.passo(SEGREDO, codigo, agora.minusSeconds(60), 0)).isEmpty();
        assertThat(Totp.passo(SEGREDO, codigo, agora, passo)).isEmpty();
        assertThat(Totp.passo(SEGREDO, "", agora, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32DaNorma(String texto, String base32) {
        assertThat(Totp.base32(texto.getBytes(StandardCharsets.UTF_8))).isEqualTo(base32);
    }

    @Test
    void enderecoEFigura() {
        String endereco = Totp.endereco(SEGREDO, "ana@operadora");

        assertThat(endereco)
                .isEqualTo("otpauth://totp/Central%20de%20Atendimento:ana%40operadora"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Central%20de%20Atendimento");
        assertThat(Figura.de(endereco).caminho().split("(?<=z)"))
                .hasSizeGreaterThan(100)
                .allMatch(quadrado -> quadrado.matches("M\\d+,\\d+h1v1h-1z"));
    }

    @Test
    void aCifraEhDeCadaLoginEDoSegredo() {
        Cifra cifra = new Cifra("x".repeat(32), LIGADO);
        String cifrado = cifra.cifrar(SEGREDO, "ana");

        assertThat(cifra.decifrar(cifrado, "ana")).isEqualTo(SEGREDO);
        assertThat(cifra.cifrar(SEGREDO, "ana")).isNotEqualTo(cifrado);
        assertThatThrownBy(() -> cifra.decifrar(cifrado, "bia")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Cifra("y".repeat(32), LIGADO).decifrar(cifrado, "ana"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(cifra.resumo("a", "ana")).isNotEqualTo(cifra.resumo("a", "bia"));
    }

    @Test
    void oVetorDaCifraNaoSeRepeteEOQueFoiMudadoNaoSeDecifra() {
        Cifra cifra = new Cifra("x".repeat(32), LIGADO);
        Set<String> vetores = new HashSet<>();
        for (int vez = 0; vez < 1_000; vez++) {
            vetores.add(HexFormat.of().formatHex(Base64.getDecoder().decode(cifra.cifrar(SEGREDO, "ana")), 0, 12));
        }
        assertThat(vetores).hasSize(1_000);

        byte[] mudado = Base64.getDecoder().decode(cifra.cifrar(SEGREDO, "ana"));
        mudado[mudado.length - 1] ^= 1;
        assertThatThrownBy(() -> cifra.decifrar(Base64.getEncoder().encodeToString(mudado), "ana"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void ligadoSemSegredoNaoSobe() {
        assertThatThrownBy(() -> new Cifra("curto", LIGADO)).isInstanceOf(SemSegredo.class);
        assertThat(new Cifra("", new SegundoFatorProperties(Set.of()))).isNotNull();
    }
}
