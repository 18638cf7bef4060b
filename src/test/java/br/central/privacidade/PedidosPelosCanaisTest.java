package br.central.privacidade;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.AtendimentosDoCliente;
import br.central.atendimento.api.ApiDeTeste;
import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.atendimento.contrato.PedidoPeloCanal;
import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.Interlocutor;
import br.central.clientes.NivelDeIdentidade;
import br.central.clientes.NovoCliente;
import br.central.comum.Agora;
import br.central.comum.Origem;
import br.central.teste.Sorte;
import br.central.teste.TesteDeIntegracao;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What a person asks for on the portal about the own data is on the encarregado's list, with its days and what came of it. */
@TesteDeIntegracao
class PedidosPelosCanaisTest {

    @Autowired
    AtendimentosDoCliente doCliente;

    @Autowired
    Clientes clientes;

    @Autowired
    Agora agora;

    ApiDeTeste api;
    long cliente;
    Interlocutor quem;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
        cliente = clientes.cadastrar(NovoCliente.pf("Rosa " + Sorte.palavra("pd"), DocumentosDeTeste.cpf()))
                .id();
        quem = new Interlocutor(Origem.PORTAL, NivelDeIdentidade.ENTROU, Set.of(cliente), cliente, "Rosa");
    }

    @Test
    void respondidoNoAtendimentoFicaDecididoNaLista() {
        String pedido = pedir("lgpd/acesso-aos-dados");

        Resposta lista = lista();
        assertThat((List<String>) lista.em("$[*].protocolo")).containsExactly(pedido);
        assertThat((String) lista.em("$[0].tipo")).isEqualTo("CONFIRMACAO_E_ACESSO");
        assertThat((String) lista.em("$[0].situacao")).isEqualTo("ABERTO");
        assertThat((String) lista.em("$[0].texto")).isEqualTo("Quero saber o que guardam de mim.");
        assertThat((String) lista.em("$[0].venceEm"))
                .isEqualTo(LocalDate.now(agora).plusDays(15).toString());
        Integer id = lista.em("$[0].id");
        api.post("lgpd", "/pedidos-de-titulares/" + id + "/atendimento", "{}").recusa(409, "responda a solicitação");

        api.post(
                        "lgpd",
                        "/solicitacoes/" + pedido + "/resposta",
                        "{'texto': 'Declaração completa entregue à pessoa.', 'conclusao': 'ATENDIDA'}")
                .com(200);
        assertThat((String) lista().em("$[0].situacao")).isEqualTo("ATENDIDO");
        assertThat((String) lista().em("$[0].motivo")).contains("Declaração completa");
        assertThat((String) lista().em("$[0].decididoPor")).isEqualTo("lgpd");
    }

    @Test
    void aNegativaLevaOFundamentoEOQueSeCancelaSaiDaLista() {
        String negado = pedir("lgpd/eliminacao");
        api.post(
                        "lgpd",
                        "/solicitacoes/" + negado + "/resposta",
                        "{'texto': 'A norma manda guardar os dados do contrato.', 'conclusao': 'NEGADA',"
                                + " 'fundamento': 'LGPD, art. 16, I'}")
                .com(200);
        assertThat((String) lista().em("$[0].situacao")).isEqualTo("RECUSADO");
        assertThat((String) lista().em("$[0].fundamento")).isEqualTo("LGPD, art. 16, I");

        String cancelado = pedir("lgpd/correcao");
        api.post("supervisor", "/solicitacoes/" + cancelado + "/cancelamento", "{'motivo': 'Desistiu.'}")
                .com(200);
        assertThat((List<String>) lista().em("$[?(@.protocolo == '" + cancelado + "')].situacao"))
                .containsExactly("RETIRADO");
    }

    @Test
    void oQueNaoESobreOsDadosNaoEntraNaLista() {
        pedir("financeiro/boleto/segunda-via");

        assertThat((List<String>) lista().em("$[*].protocolo")).isEmpty();
    }

    private String pedir(String classificacao) {
        return doCliente
                .abrir(
                        quem,
                        cliente,
                        new PedidoPeloCanal(
                                Sorte.palavra("ch"),
                                "Meus dados",
                                "Quero saber o que guardam de mim.",
                                classificacao,
                                Map.of(),
                                null,
                                null))
                .pedidos()
                .get(0)
                .protocolo();
    }

    private Resposta lista() {
        return api.get("lgpd", "/clientes/" + cliente + "/pedidos-de-titular").com(200);
    }
}
