package br.central.registros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.comum.Recusa;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** A register as a file: what goes out comes in again, rehearsed first, whole or not at all. */
@TesteDeIntegracao
@WithMockUser(
        username = "analista",
        authorities = {"USUARIO_INTERNO", "PUBLICAR_MODELOS", "PUBLICAR_AVISOS"})
class ArquivosDosRegistrosTest {

    @Autowired
    ArquivosDosRegistros arquivos;

    @Autowired
    Registros registros;

    private static byte[] csv(String texto) {
        return texto.getBytes(StandardCharsets.UTF_8);
    }

    /** Those that a new installation has empty. */
    private static final Map<String, Map<String, String>> VAZIOS = Map.of(
            "avisos",
            Map.of(
                    "titulo",
                    "Já foi",
                    "tipo",
                    "AVISO",
                    "texto",
                    "a",
                    "inicio",
                    "2020-01-01T10:00",
                    "fim",
                    "2020-01-02T10:00"),
            "feriados",
            Map.of("descricao", "Já foi", "data", "2020-02-03", "ativo", ""),
            "classificacoes-padrao",
            Map.of("classificacao", "financeiro/boleto/segunda-via", "ativo", ""),
            "formularios-de-pesquisa",
            Map.of(
                    "titulo",
                    "Fora de uso",
                    "para",
                    "NAO_CLIENTE",
                    "ativo",
                    "",
                    "nota",
                    "Como foi?",
                    "perguntas",
                    "[{\"rotulo\":\"Por quê?\",\"codigo\":\"por-que\",\"tipo\":\"TEXTO\",\"tamanho\":\"500\"}]"));

    @Test
    void oQueSaiVoltaSemMudarNadaEmTodosOsRegistros() {
        VAZIOS.forEach(registros::incluir);
        assertThat(registros.abertos()).hasSizeGreaterThan(10).allSatisfy(descricao -> {
            ByteArrayOutputStream saida = new ByteArrayOutputStream();
            arquivos.exportar(descricao.codigo(), saida);
            CargaDeRegistro carga = arquivos.carregar(descricao.codigo(), saida.toByteArray(), true);
            assertThat(carga.erros()).as(descricao.nome()).isEmpty();
            assertThat(carga.incluidas() + carga.alteradas())
                    .as(descricao.nome())
                    .isZero();
            assertThat(carga.iguais()).as(descricao.nome()).isPositive();
        });
    }

    @Test
    void conferirNaoGravaEUmErroNaoDeixaGravarNada() {
        String certo = "m-" + Sorte.uuid();
        String linhas = "chave;codigo;descricao;ativo\r\n;" + certo + ";Certo;true\r\n";
        CargaDeRegistro conferida = arquivos.carregar("motivos", csv(linhas), false);
        assertThat(conferida).isEqualTo(new CargaDeRegistro(false, 1, 0, 0, List.of(), List.of()));
        assertThatThrownBy(() -> registros.exigir("motivos", certo)).isInstanceOf(Recusa.NaoEncontrado.class);

        CargaDeRegistro comErro =
                arquivos.carregar("motivos", csv(linhas + ";" + certo + ";De novo;true\r\n;X Y;Z;\r\n"), true);
        assertThat(comErro.gravada()).isFalse();
        assertThat(comErro.erros()).extracting(CargaDeRegistro.Erro::linha).containsExactly(3L, 4L);
        assertThatThrownBy(() -> registros.exigir("motivos", certo)).isInstanceOf(Recusa.NaoEncontrado.class);

        assertThat(arquivos.carregar("motivos", csv(linhas), true).gravada()).isTrue();
        assertThat(arquivos.carregar("motivos", csv("chave;descricao\n" + certo + ";Outra\n"), true)
                        .alteradas())
                .isEqualTo(1);
        assertThat(registros.exigir("motivos", certo).valores())
                .isEqualTo(Map.of("codigo", certo, "descricao", "Outra", "classificacao", "", "ativo", "true"));
    }

    @ParameterizedTest
    @CsvSource({
        "Sim,true",
        "s,true",
        "TRUE,true",
        "1,true",
        "X,true",
        "VERDADEIRO,true",
        "Não,''",
        "nao,''",
        "N,''",
        "false,''",
        "0,''",
        "FALSO,''",
        "'  ',''"
    })
    void simENaoComoSeEscrevem(String celula, String valor) {
        String codigo = "m-" + Sorte.uuid();
        arquivos.carregar("motivos", csv("chave;codigo;descricao;ativo\n;" + codigo + ";Uma;" + celula), true);
        assertThat(registros.exigir("motivos", codigo).valor("ativo")).isEqualTo(valor);
    }

    @Test
    void oQueNaoESimNemNaoSeDizAoLadoDoCampo() {
        assertThat(arquivos.carregar("motivos", csv("chave;codigo;descricao;ativo\n;m-x;Uma;talvez"), false)
                        .erros())
                .containsExactly(new CargaDeRegistro.Erro(2, "ativo: Responda sim ou não."));
    }

    @Test
    void oArquivoDeOntemNaoDesfazOQueSeMudouHoje() {
        String codigo = "m-" + Sorte.uuid();
        arquivos.carregar("motivos", csv("chave;codigo;descricao\n;" + codigo + ";Como era\n"), true);
        long baixada = registros.exigir("motivos", codigo).versao();
        String arquivo = "chave;versao;descricao\n" + codigo + ";" + baixada + ";";

        CargaDeRegistro conferida = arquivos.carregar("motivos", csv(arquivo + "Pelo arquivo"), false);
        assertThat(conferida.mudancas())
                .containsExactly(new CargaDeRegistro.Mudanca(2, codigo, "Descrição", "Como era", "Pelo arquivo"));

        arquivos.carregar("motivos", csv("chave;descricao\n" + codigo + ";De outro"), true);
        CargaDeRegistro atrasada = arquivos.carregar("motivos", csv(arquivo + "Pelo arquivo"), true);
        assertThat(atrasada.gravada()).isFalse();
        assertThat(atrasada.erros()).singleElement().satisfies(um -> {
            assertThat(um.linha()).isEqualTo(2);
            assertThat(um.mensagem()).contains("depois que este arquivo foi baixado");
        });
        assertThat(registros.exigir("motivos", codigo).valor("descricao")).isEqualTo("De outro");
        assertThat(arquivos.carregar("motivos", csv(arquivo + "De outro"), true).erros())
                .isEmpty();
        assertThat(arquivos.carregar("motivos", csv("chave;versao;descricao\n" + codigo + ";ontem;X"), true)
                        .erros()
                        .get(0)
                        .mensagem())
                .contains("em branco para gravar por cima");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF"})
    void emUtf8ComMarcaOuSemSeLe(String marca) {
        String codigo = "m-" + Sorte.uuid();
        assertThat(arquivos.carregar(
                                "motivos",
                                csv(marca + "chave;codigo;descricao\n;" + codigo + ";Dúvida – “plano”"),
                                true)
                        .incluidas())
                .isEqualTo(1);
        assertThat(registros.exigir("motivos", codigo).valor("descricao")).isEqualTo("Dúvida – “plano”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Dúvida", "– “plano”", "não"})
    void emWindows1252ERecusadoENadaSeGrava(String descricao) {
        String codigo = "m-" + Sorte.uuid();
        byte[] arquivo =
                ("chave;codigo;descricao\n;" + codigo + ";" + descricao).getBytes(Charset.forName("windows-1252"));
        for (boolean gravar : new boolean[] {false, true}) {
            assertThatThrownBy(() -> arquivos.carregar("motivos", arquivo, gravar))
                    .isInstanceOfSatisfying(
                            Recusa.RegraNaoAtendida.class,
                            recusa ->
                                    assertThat(recusa.erros().get(0).mensagem()).contains("UTF-8"));
        }
        assertThatThrownBy(() -> registros.exigir("motivos", codigo)).isInstanceOf(Recusa.NaoEncontrado.class);
    }

    /** A semicolon nobody quoted moves what follows into the next column. */
    @ParameterizedTest
    @ValueSource(strings = {"a;b;", ""})
    void linhaComColunasAMaisOuAMenosERecusada(String fim) {
        String codigo = "m-" + Sorte.uuid();
        String linhas = "chave;codigo;descricao;ativo\n;" + codigo + ";" + (fim.isEmpty() ? "x" : fim + ";true");
        assertThatThrownBy(() -> arquivos.carregar("motivos", csv(linhas), true))
                .isInstanceOfSatisfying(
                        Recusa.RegraNaoAtendida.class,
                        recusa -> assertThat(recusa.erros().get(0).mensagem()).contains("A linha 2 tem"));
        assertThatThrownBy(() -> registros.exigir("motivos", codigo)).isInstanceOf(Recusa.NaoEncontrado.class);
    }

    @Test
    void outraCodificacaoEOutrasColunasSaoDitas() {
        assertThatThrownBy(() -> arquivos.carregar(
                        "motivos", "chave;descricao\n;Dúvida".getBytes(StandardCharsets.ISO_8859_1), true))
                .isInstanceOfSatisfying(
                        Recusa.RegraNaoAtendida.class,
                        recusa -> assertThat(recusa.erros().get(0).mensagem()).contains("UTF-8"));
        assertThatThrownBy(() -> arquivos.carregar("motivos", csv("chave;nome\n;Dúvida"), true))
                .isInstanceOfSatisfying(
                        Recusa.RegraNaoAtendida.class,
                        recusa -> assertThat(recusa.erros().get(0).mensagem())
                                .contains("Não há coluna nome", "descricao"));
        assertThatThrownBy(() -> arquivos.carregar("motivos", csv("codigo,descricao\nx,Dúvida"), true))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
        assertThatThrownBy(() -> arquivos.carregar("motivos", new byte[0], true))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
    }
}
