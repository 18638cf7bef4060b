package br.central.comunicacao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import br.central.comum.Recusa;
import br.central.registros.CampoDeRegistro;
import br.central.registros.FichaDeRegistro;
import br.central.registros.Registros;
import br.central.registros.ValoresDeFabrica;
import br.central.teste.TesteDeIntegracao;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.context.support.WithMockUser;

/** The texts of the messages are written by the installation, and never so that a message does not say what it is for. */
@TesteDeIntegracao
@WithMockUser(
        username = "analista",
        authorities = {"USUARIO_INTERNO", "PUBLICAR_MODELOS"})
class RegistroDeModelosDeMensagemTest {

    private static final String REGISTRO = "modelos-de-mensagem";
    private static final String PEDIDO = "pedido-de-complemento";
    private static final Map<String, String> VALORES = Map.of("nome", "Rita", "protocolo", "1", "pedido", "o RG");

    @Autowired
    Registros registros;

    @Autowired
    ValoresDeFabrica fabrica;

    @Autowired
    Modelos modelos;

    @Autowired
    RegistroDeModelosDeMensagem registro;

    @Autowired
    JdbcClient banco;

    @Test
    void osCamposSeChamamComoSeFala() {
        assertThat(registro.descricao().campos())
                .extracting(CampoDeRegistro::rotulo)
                .allMatch(um -> um.matches("\\p{Lu}[\\p{Ll} -]*"));
    }

    @AfterEach
    void comoDeFabrica() {
        for (String modelo : new String[] {PEDIDO, "pesquisa-respondida"}) {
            FichaDeRegistro ficha = ficha(modelo);
            fabrica.voltar(REGISTRO, modelo, ficha.versao());
        }
        assertThat(banco.sql("select count(*) from modelo_de_mensagem where assunto is not null or texto is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private FichaDeRegistro ficha(String modelo) {
        return registros.exigir(REGISTRO, modelo);
    }

    private static Map<String, String> com(FichaDeRegistro ficha, String campo, String valor) {
        Map<String, String> valores = new HashMap<>(ficha.valores());
        valores.put(campo, valor);
        return valores;
    }

    private FichaDeRegistro gravar(String modelo, String campo, String valor) {
        FichaDeRegistro ficha = ficha(modelo);
        return registros.alterar(REGISTRO, modelo, ficha.versao(), com(ficha, campo, valor));
    }

    @Test
    void haUmParaCadaTextoQueVemComOProduto() throws IOException {
        assertThat(Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:mensagens/*.txt"))
                        .map(arquivo -> arquivo.getFilename().replace(".txt", "")))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ModeloDeMensagem.values())
                        .map(ModeloDeMensagem::codigo)
                        .toList());
        assertThat(registros.listar(REGISTRO, "", false))
                .hasSize(ModeloDeMensagem.values().length)
                .allSatisfy(ficha -> assertThat(ficha.valor("mudado")).isEmpty());
    }

    @ParameterizedTest
    @EnumSource(ModeloDeMensagem.class)
    void oDeFabricaServeETemPreviaSemLacunas(ModeloDeMensagem modelo) {
        assertThat(ConferenciaDoTexto.erros(modelo, TextosDeFabrica.de(modelo.codigo())))
                .isEmpty();
        FichaDeRegistro ficha = ficha(modelo.codigo());
        assertThat(registros.previa(REGISTRO, ficha, ficha.valores()))
                .hasValueSatisfying(previa -> assertThat(previa).doesNotContain("{"));
        assertThat(registros.previaEmHtml(REGISTRO, ficha).isPresent())
                .isEqualTo(modelo.destino() == ModeloDeMensagem.Destino.CLIENTE);
    }

    @Test
    void oQueSeGravaSaiNaProximaESeDesfazEVoltaAoDeFabrica() {
        String deFabrica = modelos.preencher(PEDIDO, VALORES).corpo();
        gravar(PEDIDO, "texto", "Mande {pedido}, por favor ({protocolo}).");
        assertThat(modelos.preencher(PEDIDO, VALORES))
                .isEqualTo(
                        new Modelos.Texto("Protocolo 1: precisamos de mais informações", "Mande o RG, por favor (1)."));
        assertThat(ficha(PEDIDO).valor("mudado")).isEqualTo("true");

        registros.desfazer(REGISTRO, PEDIDO, ficha(PEDIDO).versao());
        assertThat(modelos.preencher(PEDIDO, VALORES).corpo()).isEqualTo(deFabrica);
        registros.desfazer(REGISTRO, PEDIDO, ficha(PEDIDO).versao());
        assertThat(modelos.preencher(PEDIDO, VALORES).corpo()).startsWith("Mande");

        assertThat(fabrica.mudada(REGISTRO, ficha(PEDIDO))).isTrue();
        fabrica.voltar(REGISTRO, PEDIDO, ficha(PEDIDO).versao());
        assertThat(modelos.preencher(PEDIDO, VALORES).corpo()).isEqualTo(deFabrica);
        assertThat(fabrica.mudada(REGISTRO, ficha(PEDIDO))).isFalse();
        FichaDeRegistro antiga = ficha(PEDIDO);
        gravar(PEDIDO, "assunto", "Outro assunto");
        assertThatThrownBy(() -> fabrica.voltar(REGISTRO, PEDIDO, antiga.versao()))
                .isInstanceOf(Recusa.Conflito.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pedido-de-complemento|texto|Mande {pedido} a {quem}: {protocolo}.|Nada preenche {quem}",
                "pedido-de-complemento|texto|Mande o documento: {protocolo}.|Falta {pedido}",
                "pedido-de-complemento|texto|{pedido} {protocolo} { nome }|chave solta",
                "pedido-de-complemento|texto|''|Preencha: Texto.",
                "pedido-de-complemento|assunto|''|Preencha: Assunto.",
                "pedido-de-complemento|assunto|Envie {pedido}|Nada preenche {pedido}",
                "acesso-ao-portal|texto|Olá, {nome}. Até {validade}.|Falta {link}",
                "resposta-da-solicitacao|texto|{resposta} {conclusao}|Falta {protocolo}",
                "pesquisa-respondida|assunto|Obrigado|não tem assunto",
            })
    void oQueNaoServeERecusadoAoLadoDoCampoENadaMuda(String modelo, String campo, String valor, String motivo) {
        FichaDeRegistro antes = ficha(modelo);
        Recusa.RegraNaoAtendida recusa =
                catchThrowableOfType(Recusa.RegraNaoAtendida.class, () -> gravar(modelo, campo, valor));
        assertThat(recusa.erros()).singleElement().satisfies(erro -> {
            assertThat(erro.campo()).isEqualTo(campo);
            assertThat(erro.mensagem()).contains(motivo);
        });
        assertThat(ficha(modelo)).isEqualTo(antes);
    }

    @Test
    void noCelularCabeMenos() {
        assertThatThrownBy(() -> gravar("pesquisa-respondida", "texto", "a".repeat(1_001)))
                .isInstanceOf(Recusa.RegraNaoAtendida.class);
        gravar("pesquisa-respondida", "texto", "Obrigado. {protocolo}");
        assertThat(modelos.preencher("pesquisa-respondida", Map.of("protocolo", "7"))
                        .corpo())
                .isEqualTo("Obrigado. 7");
    }

    /** As another node leaves it, or a version of the product whose text had other gaps. */
    @Test
    void oGravadoQueNaoServeMaisNaoSeguraAMensagem() {
        banco.sql("update modelo_de_mensagem set texto = 'Só {deAntes}' where codigo = :codigo")
                .param("codigo", PEDIDO)
                .update();
        registro.esquecer();
        assertThat(modelos.preencher(PEDIDO, VALORES).corpo()).contains("precisamos do seguinte");
    }

    @Test
    void nadaSeIncluiAqui() {
        assertThatThrownBy(() -> registros.incluir(REGISTRO, Map.of("texto", "x")))
                .isInstanceOf(Recusa.EstadoNaoPermite.class);
    }
}
