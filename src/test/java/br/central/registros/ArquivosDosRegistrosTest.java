package br.central.registros;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import br.central.comum.Recusa;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/** A register as a file: what goes out comes in again, rehearsed first, whole or not at all. */
@TesteDeIntegracao
@WithMockUser(
        username = "analista",
        authorities = {"USUARIO_INTERNO", "PUBLICAR_MODELOS"})
class ArquivosDosRegistrosTest {

    @Autowired
    ArquivosDosRegistros arquivos;

    @Autowired
    Registros registros;

    private static byte[] csv(String texto) {
        return texto.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"motivos", "classificacoes", "situacoes", "scripts", "informacoes", "motivos-de-recusa"})
    void oQueSaiVoltaSemMudarNada(String registro) {
        ByteArrayOutputStream saida = new ByteArrayOutputStream();
        arquivos.exportar(registro, saida);
        CargaDeRegistro carga = arquivos.carregar(registro, saida.toByteArray(), true);
        assertThat(carga.erros()).isEmpty();
        assertThat(carga.incluidas() + carga.alteradas()).isZero();
        assertThat(carga.iguais()).isPositive();
    }

    @Test
    void conferirNaoGravaEUmErroNaoDeixaGravarNada() {
        String certo = "m-" + Sorte.uuid();
        String linhas = "chave;codigo;descricao;ativo\r\n;" + certo + ";Certo;true\r\n";
        CargaDeRegistro conferida = arquivos.carregar("motivos", csv(linhas), false);
        assertThat(conferida).isEqualTo(new CargaDeRegistro(false, 1, 0, 0, List.of()));
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
