package br.central.cadastros;

import static br.central.cadastros.QuemTemODireito.CONCEDIDO;
import static br.central.cadastros.QuemTemODireito.NADA;
import static br.central.cadastros.QuemTemODireito.VEDADO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.cadastros.PedidosDosDireitos.Pedido;
import br.central.cadastros.TelasDosDireitos.Tela;
import br.central.clientes.FotosDeClientes;
import br.central.clientes.ImagensDeTeste;
import br.central.seguranca.Permissao;
import br.central.teste.Como;
import br.central.teste.Navegador;
import br.central.teste.TesteDeIntegracao;
import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Each right over HTTP, given, taken and forbidden in the matrix: without it the API answers 403 and names it, and the page does not
 * offer it; with it both do, without a new login in between; forbidden in one group it is not had by another that gives it.
 */
@TesteDeIntegracao
class CadaDireitoTest {

    /** What else gives the same: without it too there is no way left. */
    private static final Map<Permissao, Permissao> TAMBEM_DA = Map.of(
            Permissao.ALTERAR_EMAIL_CONTRATO, Permissao.ALTERAR_EMAIL_CONTRATO_PF,
            Permissao.ALTERAR_EMAIL_CONTRATO_PF, Permissao.ALTERAR_EMAIL_CONTRATO,
            Permissao.ALTERAR_EMAIL_CONTRATO_PJ, Permissao.ALTERAR_EMAIL_CONTRATO,
            Permissao.ALTERAR_EMAIL_CONTRATO_PFF, Permissao.ALTERAR_EMAIL_CONTRATO,
            Permissao.CONSOLIDAR_RESPOSTA, Permissao.RESPONDER_DEMANDA);

    /** A page does the same by a form. */
    private static final Set<Permissao> SO_POR_PAGINA = EnumSet.of(Permissao.TRATAR_MENSAGENS_NAO_ENTREGUES);

    /** Done by a program, or by who keeps the installation with the API at hand (docs/operacao.md). */
    private static final Set<Permissao> SEM_TELA =
            EnumSet.of(Permissao.INFORMAR_CHAMADAS, Permissao.CONFERIR_CONSISTENCIA, Permissao.ADMINISTRAR_LOGINS);

    @LocalServerPort
    int porta;

    @Autowired
    IdentityService identidade;

    @Autowired
    FotosDeClientes fotos;

    @Autowired
    RuntimeService execucoes;

    @Autowired
    Como como;

    private final List<String> erros = new ArrayList<>();

    @Test
    void semOQueAMatrizDaAApiRecusaEATelaNaoOferece() {
        var quem = new QuemTemODireito(porta, identidade);
        Set<Permissao> com = comFuncao();
        for (Permissao um : com) {
            quem.muda(um, quem.grupo(), NADA, CONCEDIDO);
        }
        var casos = casos();
        Map<Permissao, Pedido> pedidos = new PedidosDosDireitos(casos).todos();
        Map<Permissao, Tela> telas = new TelasDosDireitos(casos, quem.grupo()).todas();
        assertThat(pedidos.keySet()).containsExactlyInAnyOrderElementsOf(sem(com, SO_POR_PAGINA));
        assertThat(telas.keySet()).containsExactlyInAnyOrderElementsOf(sem(com, SEM_TELA));

        for (Permissao direito : com) {
            Pedido pedido = pedidos.get(direito);
            Tela tela = telas.get(direito);
            Permissao tambem = TAMBEM_DA.get(direito);
            quem.muda(direito, quem.grupo(), CONCEDIDO, NADA);
            if (tambem != null) {
                quem.muda(tambem, quem.grupo(), CONCEDIDO, NADA);
            }
            Navegador dela = quem.entra();
            negado("sem", direito, pedido, tela, dela);
            String antes = NADA;
            if (direito.restringe()) {
                quem.muda(direito, quem.outroGrupo(), NADA, CONCEDIDO);
                quem.muda(direito, quem.grupo(), NADA, VEDADO);
                dela = quem.entra();
                negado("vedado", direito, pedido, tela, dela);
                quem.muda(direito, quem.outroGrupo(), CONCEDIDO, NADA);
                antes = VEDADO;
                dela = quem.entra();
            }
            quem.muda(direito, quem.grupo(), antes, CONCEDIDO);
            permitido(direito, pedido, tela, dela);
            if (tambem != null) {
                quem.muda(tambem, quem.grupo(), NADA, CONCEDIDO);
            }
        }
        assertThat(erros).isEmpty();
    }

    @Test
    void quemNaoTemNenhumNadaFaz() {
        var quem = new QuemTemODireito(porta, identidade);
        Navegador dela = quem.entra();
        new PedidosDosDireitos(casos()).todos().forEach((direito, pedido) -> {
            HttpResponse<String> resposta = pedido.por(dela);
            if (resposta.statusCode() != 403) {
                erros.add("nenhum " + direito + ": " + resposta.statusCode() + " " + resposta.body());
            }
        });
        assertThat(erros).isEmpty();
    }

    private CasosParaOsDireitos casos() {
        return new CasosParaOsDireitos(
                porta,
                this::fotografar,
                protocolo -> execucoes
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(protocolo)
                        .processDefinitionKey("atendimento")
                        .singleResult()
                        .getId());
    }

    private void fotografar(long cliente) {
        como.usuario("supervisor", () -> {
            fotos.guardar(cliente, new ByteArrayInputStream(ImagensDeTeste.png(30, 40)));
            return cliente;
        });
    }

    private static Set<Permissao> comFuncao() {
        return sem(EnumSet.allOf(Permissao.class), Permissao.SEM_FUNCAO_AINDA);
    }

    private static Set<Permissao> sem(Set<Permissao> todas, Set<Permissao> estas) {
        Set<Permissao> resto = EnumSet.copyOf(todas);
        resto.removeAll(estas);
        return resto;
    }

    private void negado(String como, Permissao direito, Pedido pedido, Tela tela, Navegador dela) {
        if (pedido != null) {
            HttpResponse<String> resposta = pedido.por(dela);
            Permissao tambem = TAMBEM_DA.getOrDefault(direito, direito);
            boolean nomeia =
                    resposta.body().contains(direito.name()) || resposta.body().contains(tambem.name());
            if (resposta.statusCode() != 403 || !nomeia) {
                erros.add(como + " " + direito + ": " + resposta.statusCode() + " " + resposta.body());
            }
        }
        if (tela != null && tela.oferece(dela)) {
            erros.add(como + " " + direito + ": a tela o oferece: " + tela);
        }
    }

    private void permitido(Permissao direito, Pedido pedido, Tela tela, Navegador dela) {
        if (tela != null && !tela.oferece(dela)) {
            erros.add("com " + direito + ": a tela não o oferece: " + tela);
        }
        if (pedido != null) {
            HttpResponse<String> resposta = pedido.por(dela);
            if (resposta.statusCode() == 403 || resposta.statusCode() == 401 || resposta.statusCode() >= 500) {
                erros.add("com " + direito + ": " + resposta.statusCode() + " " + resposta.body());
            }
        }
    }
}
