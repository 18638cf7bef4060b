package br.central.atendimento.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.catalogo.Situacoes;
import br.central.clientes.DocumentosDeTeste;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** A state of a case brings one of its beneficiary with it, as the register of states says (S0.10). */
@TesteDeIntegracao
class StatusDoBeneficiarioApiTest {

    private static final String REGISTRO = "/cadastros/registros/situacoes";
    private static final String BOLETO = "financeiro/boleto/segunda-via";

    ApiDeTeste api;

    @Autowired
    Situacoes situacoes;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
        traz("ATENDIMENTO:PENDENTE", "SUSPENSO");
        traz("SOLICITACAO:CANCELADA", "ATIVO");
    }

    @AfterEach
    void comoEra() {
        traz("ATENDIMENTO:PENDENTE", "");
        traz("SOLICITACAO:CANCELADA", "");
        assertThat(situacoes.algumaComStatus()).isFalse();
    }

    private void traz(String chave, String status) {
        var achadas = api.get("analista", REGISTRO).com(200);
        List<Object> versao = achadas.em("$[?(@.chave == '%s')].versao".formatted(chave));
        List<String> nome = achadas.em("$[?(@.chave == '%s')].valores.nome".formatted(chave));
        List<String> cor = achadas.em("$[?(@.chave == '%s')].valores.cor".formatted(chave));
        api.put(
                        "analista",
                        REGISTRO + "?chave=" + chave + "&versao=" + versao.get(0),
                        "{'nome': '%s', 'cor': '%s', 'situacaoBeneficiario': '%s'}"
                                .formatted(nome.get(0), cor.get(0), status))
                .com(200);
    }

    private String titular() {
        String contrato = api.post(
                        "supervisor",
                        "/contratos",
                        "{'numero': '%s', 'contratante': 'Rosa de Teste', 'tipo': 'PF', 'plano': 'Essencial', 'vencimentoDia': 10}"
                                .formatted(DocumentosDeTeste.contrato()))
                .com(201)
                .em("$.numero");
        return String.valueOf((Object) api.post(
                        "supervisor",
                        "/clientes",
                        "{'nome': 'Rosa de Teste', 'cpf': '%s', 'beneficiario': {'carteira': '%s', 'contrato': '%s'}}"
                                .formatted(DocumentosDeTeste.cpf(), DocumentosDeTeste.carteira(), contrato))
                .com(201)
                .em("$.id"));
    }

    private String caso(String cliente) {
        return api.aberto(
                "{'origem': 'TELEFONE', 'classificacao': '%s', 'cliente': {'id': %s}}".formatted(BOLETO, cliente));
    }

    private void espera(String caso) {
        api.post("atendente", "/atendimentos/" + caso + "/pendencia", "{'texto': 'Volto já.', 'comigo': true}")
                .com(200);
    }

    private ApiDeTeste.Resposta status(String cliente) {
        return api.get("atendente", "/clientes/" + cliente + "/status").com(200);
    }

    @Test
    void aSituacaoTrazOStatusUmaVezCadaVezQueSeChegaAEla() {
        String cliente = titular();
        String caso = caso(cliente);
        assertThat((List<?>) status(cliente).em("$")).isEmpty();
        espera(caso);
        api.post("atendente", "/atendimentos/" + caso + "/notas", "{'texto': 'Ainda parado.'}");
        assertThat((List<String>) status(cliente).em("$[*].status")).containsExactly("SUSPENSO");
        assertThat((String) status(cliente).em("$[0].descricao")).isEqualTo("Suspenso");
        assertThat((String) status(cliente).em("$[0].protocolo")).isEqualTo(caso);
        assertThat((String) status(cliente).em("$[0].situacao")).isEqualTo("Pendente");
        assertThat((String) status(cliente).em("$[0].quem")).startsWith("Ana");
        assertThat((Boolean) status(cliente).em("$[0].atual")).isTrue();

        api.post("atendente", "/atendimentos/" + caso + "/retomada", null).com(200);
        assertThat((List<String>) status(cliente).em("$[*].status")).containsExactly("SUSPENSO");
        espera(caso);
        assertThat((List<Boolean>) status(cliente).em("$[*].atual")).containsExactly(true, false);
    }

    /** What happens to a case later is not its coming into the state it has been in since before. */
    @Test
    void quemJaEstavaNaSituacaoQuandoOCadastroMudouNaoGanhaOStatus() {
        traz("ATENDIMENTO:PENDENTE", "");
        String cliente = titular();
        String parado = caso(cliente);
        espera(parado);
        String encerrado = caso(cliente);
        api.post("atendente", "/atendimentos/" + encerrado + "/resolucao", "{'texto': 'Segunda via enviada.'}")
                .com(200);
        traz("ATENDIMENTO:PENDENTE", "SUSPENSO");
        traz("ATENDIMENTO:ENCERRADO", "ATIVO");
        try {
            api.post("atendente", "/atendimentos/" + parado + "/notas", "{'texto': 'O cliente ligou.'}")
                    .com(201);
            api.post("atendente", "/atendimentos/" + encerrado + "/avaliacao", "{'nota': 5}")
                    .com(201);
            assertThat((List<?>) status(cliente).em("$")).isEmpty();

            api.post("atendente", "/atendimentos/" + parado + "/retomada", null).com(200);
            espera(parado);
            assertThat((List<String>) status(cliente).em("$[*].status")).containsExactly("SUSPENSO");
        } finally {
            traz("ATENDIMENTO:ENCERRADO", "");
        }
    }

    @Test
    void aVoltaContaMesmoQueOCadastroNadaTrouxesseQuandoSaiu() {
        String cliente = titular();
        String caso = caso(cliente);
        espera(caso);
        traz("ATENDIMENTO:PENDENTE", "");
        traz("SOLICITACAO:CANCELADA", "");
        assertThat(situacoes.algumaComStatus()).isFalse();
        api.post("atendente", "/atendimentos/" + caso + "/retomada", null).com(200);

        traz("ATENDIMENTO:PENDENTE", "SUSPENSO");
        espera(caso);
        assertThat((List<String>) status(cliente).em("$[*].status")).containsExactly("SUSPENSO", "SUSPENSO");
    }

    @Test
    void aDaSolicitacaoTambem() {
        String cliente = titular();
        String caso = caso(cliente);
        espera(caso);
        api.post("atendente", "/atendimentos/" + caso + "/retomada", null).com(200);
        var encaminhado = api.post(
                        "atendente", "/atendimentos/" + caso + "/encaminhamento", "{'texto': 'Peço resposta.'}")
                .com(200);
        String solicitacao = encaminhado.em("$.solicitacoes[0].protocolo");
        api.post("supervisor", "/solicitacoes/" + solicitacao + "/cancelamento", "{'motivo': 'O cliente desistiu.'}")
                .com(200);
        assertThat((List<String>) status(cliente).em("$[*].status")).containsExactly("ATIVO", "SUSPENSO");
        assertThat((String) status(cliente).em("$[0].protocolo")).isEqualTo(solicitacao);
    }

    @Test
    void quemNaoEBeneficiarioNaoTemEOUnificadoPassaAoQueVale() {
        String avulso = String.valueOf((Object) api.post(
                        "supervisor",
                        "/clientes",
                        "{'nome': 'Rosa Avulsa', 'cpf': '%s'}".formatted(DocumentosDeTeste.cpf()))
                .com(201)
                .em("$.id"));
        espera(caso(avulso));
        assertThat((List<?>) status(avulso).em("$")).isEmpty();

        String um = titular();
        String outro = titular();
        espera(caso(um));
        api.post("supervisor", "/clientes/" + um + "/unificacao", "{'em': %s}".formatted(outro))
                .com(200);
        assertThat((List<String>) status(outro).em("$[*].status")).containsExactly("SUSPENSO");
    }
}
