package br.central.atendimento.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.clientes.DocumentosDeTeste;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a classification asks of whoever uses it, by whichever door. */
@TesteDeIntegracao
class ExigenciasApiTest {

    private static final String SO_DE_BENEFICIARIO = "cadastro/dados/contato";
    private static final String SO_DE_PRESTADOR = "prestador/pagamento/demonstrativo";
    private static final String DE_TODOS = "lgpd/correcao";
    private static final String CANCELAMENTO = "contrato/cancelamento";
    private static final String CAMPOS_DO_CANCELAMENTO =
            "{'cpf-do-titular': '529.982.247-25', 'alcance': 'Contrato inteiro',"
                    + " 'motivo': 'Preço', 'ciencia': 'Sim'}";

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    private int prestador() {
        return api.post(
                        "atendente",
                        "/clientes",
                        "{'nome': 'Clínica de Teste', 'cnpj': '%s', 'prestador': {'tipo': 'CLINICA'}}"
                                .formatted(DocumentosDeTeste.cnpj()))
                .com(201)
                .em("$.id");
    }

    private static String abertura(String classificacao, int cliente) {
        return "{'origem': 'TELEFONE', 'classificacao': '%s', 'cliente': {'id': %d}}".formatted(classificacao, cliente);
    }

    @Test
    void aClassificacaoSoServeAoTipoDeClienteDela() {
        int prestador = prestador();
        Resposta aberta = api.post("atendente", "/atendimentos", abertura(SO_DE_BENEFICIARIO, prestador))
                .recusa(422, "tipo de cliente");
        assertThat(aberta.camposComErro()).containsExactly("classificacao");

        String protocolo = api.aberto(abertura(SO_DE_PRESTADOR, prestador));
        api.put("atendente", "/atendimentos/" + protocolo + "/classificacao", classificacao(SO_DE_BENEFICIARIO))
                .recusa(422, "tipo de cliente");
        Resposta pedido = api.post(
                        "atendente",
                        "/atendimentos/" + protocolo + "/solicitacoes",
                        "{'tipo': '%s', 'descricao': 'x'}".formatted(SO_DE_BENEFICIARIO))
                .recusa(422, "tipo de cliente");
        assertThat(pedido.camposComErro()).containsExactly("tipo");
        api.put("atendente", "/atendimentos/" + protocolo + "/classificacao", classificacao(DE_TODOS))
                .com(200);
    }

    @Test
    void oClienteQueChegaDepoisTambemTemDeServir() {
        String protocolo = api.classificado(SO_DE_BENEFICIARIO);
        Resposta recusada = api.put(
                        "atendente", "/atendimentos/" + protocolo + "/cliente", "{'id': %d}".formatted(prestador()))
                .recusa(422, "Reclassifique");
        assertThat(recusada.camposComErro()).containsExactly("cliente");
        assertThat(api.ver(protocolo).corpo()).doesNotContain("Clínica de Teste");
    }

    @Test
    void naoSeEncerraOQueNaoFoiClassificado() {
        String protocolo = api.aberto();
        String texto = "{'texto': 'Orientado sobre a rede credenciada.'}";
        api.post("atendente", "/atendimentos/" + protocolo + "/resolucao", texto)
                .recusa(409, "classificado");
        api.post("atendente", "/atendimentos/" + protocolo + "/encaminhamento", "{}")
                .com(409);
        api.put("atendente", "/atendimentos/" + protocolo + "/classificacao", classificacao(DE_TODOS))
                .com(200);
        api.post("atendente", "/atendimentos/" + protocolo + "/resolucao", texto)
                .com(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "remocao/inter-hospitalar|{}|campos.origem",
                "remocao/inter-hospitalar|{'campos': {'destino': 'Hospital B'}}|campos.origem",
                "remocao/inter-hospitalar|{'endereco': {'cep': '01310-100', 'logradouro': 'Av. Paulista', 'cidade': 'São Paulo',"
                        + " 'uf': 'SP'}}|campos.destino",
                "prestador/pagamento/dados-bancarios|{'descricao': 'Trocar a conta.'}|campos.conta",
                "financeiro/vencimento/alterar|{}|campos.novo-dia",
                "contrato/cancelamento|{}|campos.ciencia"
            })
    void oFormularioExigidoNaoSePulaPorNenhumaPorta(String tipo, String pedido, String campo) {
        String protocolo = api.classificado(tipo);
        Resposta recusada = api.post("atendente", "/atendimentos/" + protocolo + "/solicitacoes", pedido)
                .recusa(422);
        assertThat(recusada.camposComErro()).contains(campo);
        api.post("atendente", "/atendimentos/" + protocolo + "/encaminhamento", "{'texto': 'Peço.'}")
                .recusa(422, campo);
        api.post("atendente", "/atendimentos", ApiDeTeste.paraEncaminhar(tipo)).recusa(422, campo);
        assertThat((Object) api.ver(protocolo).em("$.solicitacoes.length()")).isEqualTo(0);
    }

    @Test
    void umGrupoDeCamposVemComoListaDeObjetos() {
        String protocolo = api.classificado("autorizacao/procedimento/pac");
        String pedido = "{'campos': {'procedimento': 'Ressonância', 'medico-solicitante': 'Dra. Ana', 'outros': %s}}";
        String caminho = "/atendimentos/" + protocolo + "/solicitacoes";
        Resposta recusada = api.post(
                        "atendente",
                        caminho,
                        pedido.formatted("[{'outro-procedimento': 'RX', 'outro-quantidade': 1},"
                                + " {'outro-procedimento': 'TC', 'outro-quantidade': 'duas'}]"))
                .recusa(422, "Outros procedimentos do mesmo pedido, 2, Quantidade: ");
        assertThat(recusada.camposComErro()).containsExactly("campos.outros.1.outro-quantidade");
        for (String naoServe : new String[] {"'RX'", "{'outro-procedimento': 'RX'}", "[['RX']]", "[7]"}) {
            assertThat(api.post("atendente", caminho, pedido.formatted(naoServe))
                            .recusa(422)
                            .camposComErro())
                    .allMatch(campo -> campo.startsWith("campos.outros"));
        }
        api.post("atendente", caminho, pedido.formatted("[{'outro-procedimento': 'RX', 'outro-quantidade': '2'}]"))
                .com(201);
        assertThat((Object) api.ver(protocolo).em("$.solicitacoes[0].campos.outros[0].outro-quantidade"))
                .isEqualTo(2);
    }

    @Test
    void oCancelamentoPedeFormularioEIdentidade() {
        String cpf = DocumentosDeTeste.cpf();
        api.post(
                        "atendente",
                        "/clientes",
                        "{'nome': 'Rosa de Teste', 'cpf': '%s', 'nascimento': '1980-01-02', 'nomeMae': 'Ana'}"
                                .formatted(cpf))
                .com(201);
        String protocolo = api.classificado(CANCELAMENTO);
        String caminho = "/atendimentos/" + protocolo;
        api.post("atendente", caminho + "/solicitacoes", "{'campos': %s}".formatted(CAMPOS_DO_CANCELAMENTO))
                .com(201);
        Resposta recusada = api.post("atendente", caminho + "/encaminhamento", "{'texto': 'Cancelar.'}")
                .recusa(422, "confirmar a identidade");
        assertThat(recusada.camposComErro()).containsExactly("identidade");
        assertThat((String) api.ver(protocolo).em("$.situacao")).isEqualTo("EM_ATENDIMENTO");
    }

    @Test
    void oOutroPedidoNaoViraCancelamentoSemFormulario() {
        String solicitacao = api.encaminhada(ApiDeTeste.DE_UM_GRUPO);
        Resposta recusada = api.put(
                        "supervisor", "/solicitacoes/" + solicitacao + "/classificacao", classificacao(CANCELAMENTO))
                .recusa(422, "formulário");
        assertThat(recusada.camposComErro()).containsExactly("classificacao");
    }

    @Test
    void oMesmoEnderecoEscritoDeOutroJeitoSeAgrupa() {
        String cep = "0" + (1_000_000 + Sorte.inteiro(8_000_000));
        String com = "{'cep': '%s', 'logradouro': 'Rua A', 'numero': '%s', 'complemento': '%s'}";
        noEndereco(com.formatted(cep.substring(0, 5) + "-" + cep.substring(5), "nº 10", "Apto. 2-B"));
        String outra = noEndereco(com.formatted(cep, "10", "apto 2 b"));
        assertThat((String) api.verSolicitacao(outra).em("$.situacao")).isEqualTo("AGRUPADA");
    }

    private String noEndereco(String endereco) {
        String protocolo = api.classificado("cadastro/dados/endereco");
        String solicitacao = api.post(
                        "atendente",
                        "/atendimentos/" + protocolo + "/solicitacoes",
                        "{'endereco': %s, 'descricao': 'Conferir.'}".formatted(endereco))
                .com(201)
                .protocolo();
        api.post("atendente", "/atendimentos/" + protocolo + "/encaminhamento", "{'texto': 'Peço.'}")
                .com(200);
        return solicitacao;
    }

    private static String classificacao(String caminho) {
        return "{'classificacao': '%s'}".formatted(caminho);
    }
}
