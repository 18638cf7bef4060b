package br.central.catalogo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.comum.Recusa;
import br.central.teste.TesteDeIntegracao;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TesteDeIntegracao
class ParametrosTest {

    private static final Pattern USO = Pattern.compile("parametros\\.inteiro\\(\"([^\"]+)\"");

    @Autowired
    Parametros parametros;

    @Autowired
    JdbcClient banco;

    @AfterEach
    void comoEram() {
        parametros.definir("retencao.anos", "");
        parametros.definir("retorno.maximo-tentativas", "3");
    }

    @ParameterizedTest
    @CsvSource({
        "retencao.anos, -1",
        "retencao.anos, 1",
        "retencao.anos-com-reclamacao, 4",
        "retencao.anos, dois",
        "retencao.anos, 2.5",
        "retencao.anos, 99999999999",
        "retorno.maximo-tentativas, 0",
        "retorno.maximo-tentativas, 21",
        "home.pendentes-no-login, sim",
        "classificacao.padrao, nao/ha",
        "classificacao.padrao, financeiro",
        "email-do-grupo.lgpd, isto-nao"
    })
    void oQueNaoServeERecusadoAoLadoDoCampo(String chave, String valor) {
        String antes = guardado(chave);
        assertThatThrownBy(() -> parametros.definir(chave, valor))
                .isInstanceOfSatisfying(
                        Recusa.RegraNaoAtendida.class,
                        recusa -> assertThat(recusa.erros())
                                .extracting(Recusa.Erro::campo)
                                .containsOnly("valor"));
        assertThat(guardado(chave)).isEqualTo(antes);
    }

    @Test
    void oQueServeValeEOVazioVoltaAoPadrao() {
        parametros.definir("retencao.anos", " \u200B3\u00A0");
        assertThat(parametros.inteiro("retencao.anos")).isEqualTo(3);
        parametros.definir("retencao.anos", "\u200B");
        assertThat(parametros.inteiro("retencao.anos")).isEqualTo(2);
    }

    @Test
    void oGuardadoQueNaoServeNaoVale() {
        parametros.definir("retencao.anos", "7");
        banco.sql("update parametro set valor = '-1' where chave = 'retencao.anos'")
                .update();
        parametros.definir("retorno.maximo-tentativas", "3");
        assertThat(parametros.inteiro("retencao.anos")).isEqualTo(2);
    }

    @Test
    void cadaParametroTemDefinicaoEPadraoDentroDosLimites() {
        assertThat(parametros.todos()).isNotEmpty().allSatisfy(um -> {
            DefinicaoDeParametro definicao = DefinicoesDosParametros.da(um.chave());
            assertThat(definicao.serve(definicao.padrao())).isTrue();
            assertThat(um.tipo()).isEqualTo(definicao.tipo());
        });
    }

    @Test
    void nenhumParametroSeLeSemDefinicao() throws IOException {
        try (Stream<Path> fontes = Files.walk(Path.of("src/main/java"))) {
            assertThat(fontes.filter(fonte -> fonte.toString().endsWith(".java"))
                            .flatMap(ParametrosTest::lidos))
                    .isNotEmpty()
                    .allSatisfy(chave -> assertThat(
                                    DefinicoesDosParametros.da(chave).numerico())
                            .isTrue());
        }
    }

    private static Stream<String> lidos(Path fonte) {
        try {
            return USO.matcher(Files.readString(fonte)).results().map(uso -> uso.group(1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private String guardado(String chave) {
        return banco.sql("select valor from parametro where chave = ?")
                .param(chave)
                .query(String.class)
                .single();
    }
}
