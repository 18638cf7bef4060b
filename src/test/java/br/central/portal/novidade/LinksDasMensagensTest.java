package br.central.portal.novidade;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.comunicacao.Finalidade;
import br.central.comunicacao.Links;
import br.central.comunicacao.MensagemView;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.Modelos;
import br.central.comunicacao.NovaMensagem;
import br.central.teste.Navegador;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A link in a message leads to the login and to the case, or lets its recipient say that it came; never more, nor again. */
@TesteDeIntegracao
class LinksDasMensagensTest {

    private static final String NENHUM = "AAAAAAAAAAAAAAAAAAAAAA.00000000000000000000000000000000";

    @LocalServerPort
    int porta;

    @Autowired
    Links links;

    @Autowired
    Mensagens mensagens;

    private final String protocolo = Sorte.uuid().toString().substring(0, 20);
    private long mensagem;

    @BeforeEach
    void preparar() {
        mensagem = mensagens.enfileirar(NovaMensagem.email(
                "ana@example.com", new Modelos.Texto("Protocolo " + protocolo, "Texto da resposta."), protocolo));
    }

    @Test
    void oDaNovidadeLevaAoContatoEAntesAoLogin() {
        Navegador navegador = Navegador.anonimo(porta);
        HttpResponse<String> aberto = navegador.get("/portal/n/" + link(Finalidade.VER_NOVIDADE, Duration.ofDays(1)));

        assertThat(aberto.statusCode()).isEqualTo(302);
        assertThat(aberto.headers().firstValue("Location").orElse("")).endsWith("/portal/contatos/" + protocolo);
        HttpResponse<String> contato = navegador.get("/portal/contatos/" + protocolo);
        assertThat(contato.headers().firstValue("Location").orElse("")).endsWith("/portal/entrar");
        assertThat(ver().percurso().lidaEm()).isNotNull();
        assertThat(ver().percurso().cienteEm()).isNull();
    }

    @Test
    void abrirOLinkDoRecebimentoNaoConfirmaNadaEConfirmarConfirmaUmaVez() {
        Navegador navegador = Navegador.anonimo(porta);
        String endereco = "/portal/recebi/" + link(Finalidade.CIENCIA, Duration.ofDays(1));

        String pergunta = navegador.get(endereco).body();
        assertThat(pergunta).contains("Confirmo que recebi", protocolo).doesNotContain("Texto da resposta");
        assertThat(ver().percurso().cienteEm()).isNull();

        Map<String, String> campos = Map.of("_csrf", Navegador.tokenDe(pergunta));
        assertThat(navegador.formulario(endereco, campos).body()).contains("O recebimento está confirmado");
        assertThat(ver().percurso().cienteEm()).isNotNull();

        assertThat(navegador.formulario(endereco, campos).statusCode()).isEqualTo(409);
        assertThat(navegador.get(endereco).body()).contains("Este link já foi usado em ");
    }

    @Test
    void semOTokenDaPaginaNadaSeConfirma() {
        String endereco = "/portal/recebi/" + link(Finalidade.CIENCIA, Duration.ofDays(1));

        assertThat(Navegador.anonimo(porta)
                        .formulario(endereco, Map.of("a", "b"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(ver().percurso().cienteEm()).isNull();
    }

    @Test
    void oVencidoDizQueVenceu() {
        Navegador navegador = Navegador.anonimo(porta);
        HttpResponse<String> resposta = navegador.get("/portal/n/" + link(Finalidade.VER_NOVIDADE, Duration.ZERO));

        assertThat(resposta.statusCode()).isEqualTo(409);
        assertThat(resposta.body()).contains("Este link venceu em ").doesNotContain(protocolo);
        assertThat(ver().percurso().lidaEm()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/portal/n/" + NENHUM, "/portal/recebi/" + NENHUM, "/portal/n/x", "/portal/recebi/%3Cb%3E"})
    void oForjadoDizQueNaoEValido(String endereco) {
        HttpResponse<String> resposta = Navegador.anonimo(porta).get(endereco);

        assertThat(resposta.statusCode()).isEqualTo(404);
        assertThat(resposta.body()).contains("Este link não é válido");
    }

    @Test
    void oDeUmNaoServeParaOOutro() {
        Navegador navegador = Navegador.anonimo(porta);

        assertThat(navegador
                        .get("/portal/recebi/" + link(Finalidade.VER_NOVIDADE, Duration.ofDays(1)))
                        .statusCode())
                .isEqualTo(404);
        assertThat(navegador
                        .get("/portal/n/" + link(Finalidade.CIENCIA, Duration.ofDays(1)))
                        .statusCode())
                .isEqualTo(404);
    }

    private String link(Finalidade finalidade, Duration validade) {
        String link = links.para(finalidade, protocolo, validade);
        links.naMensagem(link, mensagem);
        return link;
    }

    private MensagemView ver() {
        return mensagens.doProtocolo(protocolo).get(0);
    }
}
