package br.central.atendimento.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.clientes.DocumentosDeTeste;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

/** Who is on the line: linked, confirmed, changed, let go. */
@TesteDeIntegracao
class IdentidadeApiTest {

    private final String cpf = DocumentosDeTeste.cpf();

    @Autowired
    MockMvc mvc;

    ApiDeTeste api;
    int cliente;

    @BeforeEach
    void preparar() {
        api = new ApiDeTeste(mvc);
        cliente = cliente("Inês de Araújo", cpf);
    }

    private int cliente(String nome, String documento) {
        return api.post(
                        "atendente",
                        "/clientes",
                        "{'nome': '%s', 'cpf': '%s', 'nascimento': '1990-02-03', 'nomeMae': 'Antônia Araújo'}"
                                .formatted(nome, documento))
                .com(201)
                .em("$.id");
    }

    private String comCliente() {
        return api.aberto("{'origem': 'TELEFONE', 'cliente': {'id': %d}}".formatted(cliente));
    }

    private Resposta confirmar(String quem, String protocolo, String nomeMae) {
        return api.post(
                quem,
                "/atendimentos/" + protocolo + "/identidade",
                "{'cpf': '%s', 'nome': 'INES DE ARAUJO', 'nascimento': '1990-02-03', 'nomeMae': '%s'}"
                        .formatted(cpf, nomeMae));
    }

    @Test
    void oQueNaoConfereFicaNoHistoricoSemOsValores() {
        String protocolo = comCliente();
        Resposta errada = confirmar("atendente", protocolo, "Outra Pessoa").com(200);
        assertThat((boolean) errada.em("$.confirmada")).isFalse();
        assertThat((List<String>) errada.em("$.divergencias[*].campo")).containsExactly("nomeMae");

        Resposta caso = api.ver(protocolo);
        assertThat(caso.corpo()).doesNotContain("identidadeConfirmada");
        assertThat((List<String>) caso.em("$.andamentos[?(@.tipo == 'IDENTIDADE_NAO_CONFIRMADA')].texto"))
                .containsExactly("Não confere: nome da mãe.");
        assertThat(caso.corpo()).doesNotContain("Outra Pessoa").doesNotContain("Antônia");
    }

    @Test
    void oQueConfereFicaComQuemEQuandoAteQueOClienteMude() {
        String protocolo = comCliente();
        confirmar("atendente", protocolo, "antonia araujo").com(200);
        Resposta caso = api.ver(protocolo);
        assertThat((String) caso.em("$.identidadeConfirmadaPor")).isEqualTo("atendente");
        assertThat(ApiDeTeste.comFuso(caso.em("$.identidadeConfirmadaEm"))).isTrue();
        assertThat((List<?>) caso.em("$.andamentos[?(@.tipo == 'IDENTIDADE_CONFIRMADA')]"))
                .hasSize(1);

        vincular(protocolo, cliente).com(200);
        assertThat((String) api.ver(protocolo).em("$.identidadeConfirmadaPor")).isEqualTo("atendente");
        Resposta outro =
                vincular(protocolo, cliente("Outro", DocumentosDeTeste.cpf())).com(200);
        assertThat(outro.corpo()).doesNotContain("identidadeConfirmada");
    }

    @Test
    void faltandoDadoNadaSeRegistra() {
        String protocolo = comCliente();
        Resposta recusa = api.post("atendente", "/atendimentos/" + protocolo + "/identidade", "{}");
        recusa.recusa(422);
        assertThat(recusa.camposComErro()).containsExactly("cpf", "nome", "nascimento", "nomeMae");
        assertThat((List<?>) api.ver(protocolo).em("$.andamentos[?(@.tipo =~ /IDENTIDADE.*/)]"))
                .isEmpty();
    }

    @Test
    void aEmpresaConfirmaComQuemFala() {
        String cnpj = DocumentosDeTeste.cnpj();
        int empresa = api.post("atendente", "/clientes", "{'nome': 'Clínica Aurora', 'cnpj': '%s'}".formatted(cnpj))
                .com(201)
                .em("$.id");
        String protocolo = api.aberto("{'origem': 'TELEFONE', 'cliente': {'id': %d}}".formatted(empresa));
        api.post(
                        "atendente",
                        "/atendimentos/" + protocolo + "/identidade",
                        "{'cnpj': '%s', 'nome': 'Rita Lopes'}".formatted(cnpj))
                .com(200);
        assertThat((List<String>) api.ver(protocolo).em("$.andamentos[?(@.tipo == 'IDENTIDADE_CONFIRMADA')].texto"))
                .containsExactly("Fala pela empresa: Rita Lopes.");
    }

    @Test
    void semClienteNadaHaAConfirmar() {
        confirmar("atendente", api.aberto(), "Antônia Araújo").recusa(409, "Vincule o cliente");
    }

    @Test
    void desvincularTiraOClienteEAConfirmacao() {
        String protocolo = comCliente();
        confirmar("atendente", protocolo, "Antônia Araújo").com(200);
        Resposta sem = api.enviar(
                        api.pedido(HttpMethod.DELETE, "atendente", "/atendimentos/" + protocolo + "/cliente", null))
                .com(200);
        assertThat(sem.corpo()).doesNotContain("\"cliente\"").doesNotContain("identidadeConfirmada");
        assertThat((List<String>) sem.em("$.andamentos[*].tipo")).contains("DESVINCULO");
        api.enviar(api.pedido(HttpMethod.DELETE, "atendente", "/atendimentos/" + protocolo + "/cliente", null))
                .recusa(409, "não tem cliente");
    }

    @Test
    void vincularOUnificadoEhRecusadoComONomeDoQueVale() {
        String outro = DocumentosDeTeste.cpf();
        int fica = cliente("Fernanda Fica", outro);
        api.post("cadastro", "/clientes/" + cliente + "/unificacao", "{'em': %d}".formatted(fica))
                .com(200);
        vincular(api.aberto(), cliente).recusa(409, "Fernanda Fica");
        api.post("atendente", "/atendimentos", "{'origem': 'TELEFONE', 'cliente': {'cpf': '%s'}}".formatted(cpf))
                .recusa(409, "Fernanda Fica");
        api.post("cadastro", "/clientes/" + fica + "/unificacao", "{}").recusa(422, "em");
        api.post("financeiro", "/clientes/" + fica + "/unificacao", "{'em': 1}").recusa(403, "CADASTRAR_CLIENTE");
    }

    @Test
    void unificadoNoMeioDoContatoConfirmaPeloQueVale() {
        String protocolo = comCliente();
        String outro = DocumentosDeTeste.cpf();
        int fica = cliente("Fernanda Fica", outro);
        api.post("cadastro", "/clientes/" + cliente + "/unificacao", "{'em': %d}".formatted(fica))
                .com(200);
        Resposta conferida = api.post(
                        "atendente",
                        "/atendimentos/" + protocolo + "/identidade",
                        "{'cpf': '%s', 'nome': 'Fernanda Fica', 'nascimento': '1990-02-03', 'nomeMae': 'Antônia Araújo'}"
                                .formatted(outro))
                .com(200);
        assertThat((boolean) conferida.em("$.confirmada")).isTrue();
        assertThat((String) api.ver(protocolo).em("$.cliente.nome")).isEqualTo("Inês de Araújo");
    }

    @Test
    void oContatoDoAtendimentoMuda() {
        String protocolo = comCliente();
        String caminho = "/atendimentos/" + protocolo + "/contato";
        Resposta mudado = api.put(
                        "atendente",
                        caminho,
                        "{'nome': 'Rui', 'telefone': '(11) 98765-4321', 'email': 'rui@example.com'}")
                .com(200);
        assertThat((Map<String, String>) mudado.em("$.contato"))
                .containsEntry("nome", "Rui")
                .containsEntry("telefone", "(11) 98765-4321")
                .containsEntry("email", "rui@example.com");
        assertThat((List<String>) mudado.em("$.andamentos[*].tipo")).contains("CONTATO");
        Resposta recusa = api.put("atendente", caminho, "{'email': 'sem arroba'}");
        recusa.recusa(422);
        assertThat(recusa.camposComErro()).containsExactly("email");
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /identidade",
        "DELETE, /cliente",
        "PUT, /cliente",
        "PUT, /contato",
    })
    void soQuemAtende(HttpMethod metodo, String ato) {
        String caminho = "/atendimentos/" + comCliente() + ato;
        api.enviar(api.pedido(metodo, "financeiro", caminho, "{}")).recusa(403, "ATENDER");
        api.enviar(api.pedido(metodo, "ninguem", caminho, "{}")).recusa(401);
    }

    private Resposta vincular(String protocolo, int outro) {
        return api.put("atendente", "/atendimentos/" + protocolo + "/cliente", "{'id': %d}".formatted(outro));
    }
}
