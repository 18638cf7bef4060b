package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.clientes.DocumentosDeTeste;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

@TesteDeIntegracao
class AberturaApiTest {

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    @Test
    void soAOrigemBastaParaTerProtocolo() {
        Resposta aberto =
                api.post("atendente", "/atendimentos", "{'origem': 'TELEFONE'}").com(201);

        assertThat(aberto.protocolo()).hasSize(20).containsOnlyDigits();
        assertThat(aberto.crua().getHeader("Location")).isEqualTo("/api/atendimentos/" + aberto.protocolo());
        assertThat((String) aberto.em("$.situacao")).isEqualTo("ABERTO");
        assertThat((String) aberto.em("$.responsavel")).isEqualTo("atendente");
        assertThat((String) aberto.em("$.grupo")).isEqualTo("atendimento");
        assertThat((boolean) aberto.em("$.restrito")).isFalse();
        for (String lista : List.of("solicitacoes", "relogios", "informacoes", "anexos")) {
            assertThat((List<?>) aberto.em("$." + lista)).as(lista).isEmpty();
        }
        assertThat((List<?>) aberto.em("$.andamentos")).hasSize(1);
        assertThat((List<String>) aberto.em("$.acoes"))
                .contains("CLASSIFICAR")
                .doesNotContain("RESOLVER", "ENCAMINHAR");
        assertThat(aberto.corpo()).doesNotContain("null");
    }

    @Test
    void tudoOQueSeSabeEntraDeUmaVez() {
        String cpf = api.cpfDeCliente();
        Resposta aberto =
                api.post("atendente", "/atendimentos", """
                {'origem': 'WHATSAPP', 'cliente': {'cpf': '%s'}, 'titulo': 'Boleto', 'descricao': 'Não recebeu.',
                 'classificacao': 'financeiro/boleto/segunda-via', 'motivo': 'solicitacao', 'urgente': true,
                 'criticidade': 'ALTA', 'ativo': false, 'procedente': true, 'demandadoPor': 'Titular',
                 'cidade': 'Recife', 'especialidade': 'Pediatria', 'prestadorLocal': 'Clínica Sol',
                 'protocoloExterno': 'EXT-1',
                 'contato': {'nome': 'João', 'telefone': '(11) 98765-4321', 'email': 'joao@example.com'},
                 'solicitacoes': [{'tipo': 'financeiro/boleto/segunda-via', 'descricao': 'Enviar de novo'},
                                  {'descricao': 'E o do mês que vem'}]}""".formatted(cpf)).com(201);

        assertThat((String) aberto.em("$.cliente.documento")).isEqualTo(cpf);
        assertThat((String) aberto.em("$.motivo")).isEqualTo("solicitacao");
        assertThat((String) aberto.em("$.criticidade")).isEqualTo("ALTA");
        assertThat((boolean) aberto.em("$.urgente")).isTrue();
        assertThat((String) aberto.em("$.contato.email")).isEqualTo("joao@example.com");
        assertThat((String) aberto.em("$.protocoloExterno")).isEqualTo("EXT-1");
        assertThat((String) aberto.em("$.prazo.explicacao")).contains("contado do registro");
        assertThat((List<?>) aberto.em("$.relogios")).isNotEmpty();
        assertThat((List<String>) aberto.em("$.solicitacoes[*].prazo.estado")).containsExactly("NO_PRAZO", "NO_PRAZO");
        assertThat((List<String>) aberto.em("$.solicitacoes[*].protocolo")).doesNotHaveDuplicates();
    }

    @Test
    void comEncaminhamentoVaiAosGruposNoMesmoAto() {
        Resposta aberto = api.post("atendente", "/atendimentos", ApiDeTeste.paraEncaminhar(DE_UM_GRUPO))
                .com(201);

        assertThat((String) aberto.em("$.situacao")).isEqualTo("ENCAMINHADO");
        assertThat((List<String>) aberto.em("$.solicitacoes[0].grupos")).containsExactly("financeiro");
        assertThat((String) aberto.em("$.solicitacoes[0].situacao")).isEqualTo("EM_ANDAMENTO");
    }

    @Test
    void aRespostaEIgualAoQueSeLeDepoisComHorariosEmBrasilia() {
        String json = "{'origem': 'TELEFONE', 'classificacao': '%s', 'solicitacoes': [{'descricao': 'x'}]}";
        Resposta aberto = api.post("atendente", "/atendimentos", json.formatted(DE_UM_GRUPO))
                .com(201);
        Resposta relido =
                api.get("atendente", "/atendimentos/" + aberto.protocolo()).com(200);

        assertThat(relido.corpo()).isEqualTo(aberto.corpo());
        for (String campo : List.of("$.abertoEm", "$.prazo.venceEm", "$.prazo.atencaoEm", "$.andamentos[0].quando")) {
            assertThat((String) aberto.em(campo)).as(campo).matches(ApiDeTeste::comFuso);
        }
    }

    @Test
    void clientePorCpfCnpjCnsCarteiraOuId() {
        String cpf = DocumentosDeTeste.cpf();
        String cns = DocumentosDeTeste.cns();
        String cnpj = DocumentosDeTeste.cnpj();
        int pessoa = api.post("atendente", "/clientes", "{'nome': 'Ana', 'cpf': '%s', 'cns': '%s'}".formatted(cpf, cns))
                .com(201)
                .em("$.id");
        int prestador = api.post(
                        "atendente",
                        "/clientes",
                        "{'pessoa': 'PJ', 'tipo': 'PRESTADOR', 'nome': 'Lab', 'cnpj': '%s'}".formatted(cnpj))
                .com(201)
                .em("$.id");

        assertThat(clienteDe("'cpf': '" + cpf + "'")).isEqualTo(pessoa);
        assertThat(clienteDe("'cpf': '" + cpf.replaceAll("\\D", "") + "'")).isEqualTo(pessoa);
        assertThat(clienteDe("'cns': '" + cns + "'")).isEqualTo(pessoa);
        assertThat(clienteDe("'id': " + pessoa)).isEqualTo(pessoa);
        assertThat(clienteDe("'cnpj': '" + cnpj + "'")).isEqualTo(prestador);
    }

    private int clienteDe(String referencia) {
        return api.post("atendente", "/atendimentos", "{'origem': 'TELEFONE', 'cliente': {%s}}".formatted(referencia))
                .com(201)
                .em("$.cliente.id");
    }

    @Test
    void ligacaoAtivaSemContatoUsaOTermoAtivoNoLugarDoCpf() {
        String json = "{'origem': 'TELEFONE', 'ativo': %s, 'cliente': {'cpf': 'ATIVO'}}";

        Resposta ativo =
                api.post("atendente", "/atendimentos", json.formatted(true)).com(201);

        assertThat((boolean) ativo.em("$.ativo")).isTrue();
        assertThat(ativo.corpo()).doesNotContain("'cliente'".replace('\'', '"'));
        Resposta receptivo =
                api.post("atendente", "/atendimentos", json.formatted(false)).recusa(422);
        assertThat(receptivo.camposComErro()).containsExactly("cliente.cpf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | origem",
                "{'origem': 'TELEFONE', 'cliente': {'cpf': '529.982.247-24'}} | cliente.cpf",
                "{'origem': 'TELEFONE', 'cliente': {'cnpj': '11.222.333/0001-82'}} | cliente.cnpj",
                "{'origem': 'TELEFONE', 'cliente': {'cns': '123'}} | cliente.cns",
                "{'origem': 'TELEFONE', 'cliente': {'cpf': '111.444.777-35'}} | cliente",
                "{'origem': 'TELEFONE', 'cliente': {'id': 999999999}} | cliente",
                "{'origem': 'TELEFONE', 'cliente': {}} | cliente",
                "{'origem': 'TELEFONE', 'cliente': {'id': 1, 'cpf': '111.444.777-35'}} | cliente",
                "{'origem': 'TELEFONE', 'classificacao': 'nao/existe'} | classificacao",
                "{'origem': 'TELEFONE', 'classificacao': ''} | classificacao",
                "{'origem': 'TELEFONE', 'classificacao': 'financeiro/boleto/envio-por-correio'} | classificacao",
                "{'origem': 'TELEFONE', 'classificacao': 'contrato/plano-ambulatorial'} | classificacao",
                "{'origem': 'TELEFONE', 'classificacao': 'financeiro/boleto'} | classificacao",
                "{'origem': 'TELEFONE', 'motivo': 'duvida'} | classificacao",
                "{'origem': 'TELEFONE', 'classificacao': 'financeiro/boleto/segunda-via', 'motivo': 'x'} | motivo",
                "{'origem': 'TELEFONE', 'contato': {'email': 'sem-arroba'}} | contato.email",
                "{'origem': 'TELEFONE', 'contato': {'email': 'a@b'}} | contato.email",
                "{'origem': 'TELEFONE', 'contato': {'telefone': 'não tenho'}} | contato.telefone",
                "{'origem': 'TELEFONE', 'contato': {'telefone': '11'}} | contato.telefone",
                "{'origem': 'TELEFONE', 'solicitacoes': [{'descricao': 'x'}]} | tipo",
                "{'origem': 'TELEFONE', 'solicitacoes': [null]} | solicitacoes[0]",
                "{'origem': 'TELEFONE', 'solicitacoes': [{'tipo': 'nao/existe'}]} | tipo",
                "{'origem': 'TELEFONE', 'encaminhamento': {}} | classificacao",
            })
    void oQueNaoServeERecusadoNomeandoOCampo(String json, String campo) {
        Resposta recusada = api.post("atendente", "/atendimentos", json).recusa(422);

        assertThat(recusada.camposComErro()).containsExactly(campo);
    }

    @Test
    void umaChaveRepetidaDevolveAPrimeiraRespostaESoAbreUm() {
        String chave = Sorte.uuid().toString();
        Resposta primeira =
                abrirCom(chave, "{'origem': 'TELEFONE', 'titulo': 'um'}").com(201);
        Resposta repetida =
                abrirCom(chave, "{'origem': 'TELEFONE', 'titulo': 'um'}").com(201);

        assertThat(repetida.corpo()).isEqualTo(primeira.corpo());
        assertThat(repetida.crua().getHeader("Location"))
                .isEqualTo(primeira.crua().getHeader("Location"));
        assertThat(repetida.crua().getHeader("Idempotency-Replayed")).isEqualTo("true");
        abrirCom(chave, "{'origem': 'TELEFONE', 'titulo': 'dois'}").recusa(422, "já foi usada");
        abrirCom("não", "{'origem': 'TELEFONE'}").recusa(400, "Idempotency-Key");
    }

    private Resposta abrirCom(String chave, String json) {
        return api.enviar(
                api.pedido(HttpMethod.POST, "atendente", "/atendimentos", json).header("Idempotency-Key", chave));
    }
}
