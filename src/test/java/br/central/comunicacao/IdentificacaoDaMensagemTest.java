package br.central.comunicacao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class IdentificacaoDaMensagemTest {

    private static final String PROTOCOLO = "12345620261128000042";

    private final IdentificacaoDaMensagem identificacao = com("a", "Atendimento@operadora.com.br");

    private static IdentificacaoDaMensagem com(String letra, String entrada) {
        return new IdentificacaoDaMensagem(
                new ChaveDaComunicacao(letra.repeat(32), null),
                new MensagensProperties(
                        "Central <nao-responda@operadora.com.br>", 1, Duration.ofSeconds(1), Duration.ofSeconds(1)),
                entrada);
    }

    @Test
    void oMessageIdVoltaAoIdTambemEmOutrasLetras() {
        String nosso = identificacao.messageId(4711);

        assertThat(nosso).matches("<c\\.4711\\.[0-9a-f]{20}@operadora\\.com\\.br>");
        assertThat(identificacao.mensagem(nosso)).hasValue(4711);
        assertThat(identificacao.mensagem(" " + nosso.toUpperCase(Locale.ROOT) + "\r\n"))
                .hasValue(4711);
        assertThat(identificacao.mensagem(nosso.replaceAll("[<>]", ""))).hasValue(4711);
    }

    @Test
    void oMessageIdDeOutroOuForjadoNaoEDeNinguem() {
        String nosso = identificacao.messageId(4711);

        assertThat(identificacao.mensagem(nosso.replace("4711", "4712"))).isEmpty();
        assertThat(identificacao.mensagem(com("b", "").messageId(4711))).isEmpty();
        assertThat(identificacao.mensagem("<CAF4711@mail.gmail.com>")).isEmpty();
        assertThat(identificacao.mensagem(null)).isEmpty();
        assertThat(identificacao.mensagem("")).isEmpty();
        assertThat(identificacao.mensagem("<c.4711.@operadora.com.br>")).isEmpty();
    }

    @Test
    void oEnderecoDeRespostaVoltaAoProtocolo() {
        String endereco = identificacao.enderecoDeResposta(PROTOCOLO).orElseThrow();

        assertThat(endereco).startsWith("atendimento+" + PROTOCOLO + ".").endsWith("@operadora.com.br");
        assertThat(Enderecos.email(endereco)).isPresent();
        assertThat(identificacao.protocolo(endereco)).hasValue(PROTOCOLO);
        assertThat(identificacao.protocolo(endereco.toUpperCase(Locale.ROOT))).hasValue(PROTOCOLO);
    }

    @Test
    void oEnderecoForjadoOuDeOutraCaixaNaoEDeProtocoloNenhum() {
        String endereco = identificacao.enderecoDeResposta(PROTOCOLO).orElseThrow();

        assertThat(identificacao.protocolo(endereco.replace("000042", "000043")))
                .isEmpty();
        assertThat(identificacao.protocolo(endereco.replace("operadora", "outra")))
                .isEmpty();
        assertThat(identificacao.protocolo("atendimento@operadora.com.br")).isEmpty();
        assertThat(identificacao.protocolo("atendimento+" + PROTOCOLO + "@operadora.com.br"))
                .isEmpty();
        assertThat(identificacao.protocolo(null)).isEmpty();
    }

    @Test
    void asNossasCaixasSaoNossasComOuSemMarca() {
        assertThat(identificacao.nosso("NAO-RESPONDA@operadora.com.br")).isTrue();
        assertThat(identificacao.nosso("atendimento@operadora.com.br")).isTrue();
        assertThat(identificacao.nosso("atendimento+qualquer@operadora.com.br")).isTrue();
        assertThat(identificacao.nosso("atendimento@operadora.com.br.exemplo.com"))
                .isFalse();
        assertThat(identificacao.nosso("")).isFalse();
    }

    @Test
    void semCaixaDeEntradaNaoHaEnderecoDeResposta() {
        assertThat(com("a", "").enderecoDeResposta(PROTOCOLO)).isEmpty();
        assertThat(com("a", "").messageId(1)).endsWith("@operadora.com.br>");
    }

    @Test
    void aCaixaQueNaoDeixaLugarAoProtocoloERecusadaNaPartida() {
        assertThatThrownBy(() -> com("a", "central-de-atendimento-ao-cliente@operadora.com.br"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("22 caracteres");
        assertThatThrownBy(() -> com("a", "isto não é")).isInstanceOf(IllegalArgumentException.class);
    }
}
