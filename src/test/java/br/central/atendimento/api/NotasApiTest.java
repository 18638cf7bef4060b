package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.Notas;
import br.central.atendimento.contrato.MencaoView;
import br.central.teste.Como;
import br.central.teste.TesteDeIntegracao;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Notes of the staff in a case: whom they reach, whom not, and what is refused. */
@TesteDeIntegracao
class NotasApiTest {

    @Autowired
    Notas notas;

    @Autowired
    EdicaoDeAtendimentos edicao;

    @Autowired
    Como como;

    @Autowired
    JdbcClient banco;

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    @Test
    void aRespostaChegaAQuemEscreveuEDaANotaPorLida() {
        String caso = api.classificado(DE_UM_GRUPO);
        api.post("atendente", "/atendimentos/" + caso + "/encaminhamento", "{'texto': 'Favor tratar.'}")
                .com(200);
        api.post("atendente", "/atendimentos/" + caso + "/notas", "{'texto': 'Falta algo?', 'mencoes': ['financeiro']}")
                .com(201);
        long nota = doCaso("financeiro", caso).get(0).nota();
        String resposta = "/atendimentos/" + caso + "/notas/" + nota + "/resposta";

        api.post("financeiro", resposta, "{'texto': 'Falta o comprovante.'}").com(201);

        assertThat(doCaso("atendente", caso)).extracting(MencaoView::texto).containsExactly("Falta o comprovante.");
        assertThat(doCaso("financeiro", caso)).extracting(MencaoView::lida).containsExactly(true);
        api.post("financeiro", resposta, "{'texto': ' '}").recusa(422, "texto");
        api.post("financeiro", "/atendimentos/" + caso + "/notas/1/resposta", "{'texto': 'Ok.'}")
                .recusa(404, "Não há essa nota");
        api.post("comercial", resposta, "{'texto': 'Ok.'}").recusa(403);
    }

    @Test
    void ficaNoHistoricoEChegaAQuemFoiMencionadoUmaVezSo() {
        String caso = api.classificado(DE_UM_GRUPO);
        api.post("atendente", "/atendimentos/" + caso + "/encaminhamento", "{'texto': 'Favor tratar.'}")
                .com(200);
        String corpo = "{'texto': ' Cliente já ligou ontem. ', 'mencoes': ['@atendente2', 'financeiro', 'atendente2']}";

        var visto =
                api.post("atendente", "/atendimentos/" + caso + "/notas", corpo).com(201);

        assertThat(visto.<List<String>>em("$.andamentos[?(@.tipo == 'NOTA')].texto"))
                .containsExactly("Cliente já ligou ontem.");
        assertThat(visto.<List<String>>em("$.andamentos[?(@.tipo == 'NOTA')].descricao"))
                .containsExactly("Nota interna");
        assertThat(doCaso("atendente2", caso)).extracting(MencaoView::lida).containsExactly(false);
        assertThat(doCaso("financeiro", caso)).extracting(MencaoView::grupo).containsExactly("financeiro");
        assertThat(doCaso("atendente", caso)).isEmpty();

        como.usuario("atendente2", () -> {
            notas.lidas(caso);
            notas.lidas(caso);
            return null;
        });
        assertThat(doCaso("atendente2", caso)).extracting(MencaoView::lida).containsExactly(true);
        assertThat(doCaso("financeiro", caso)).extracting(MencaoView::lida).containsExactly(false);
    }

    @Test
    void deUmCasoRestritoNaoChegaAQuemNaoOVe() {
        String caso = api.classificado(DE_UM_GRUPO);
        api.post("atendente", "/atendimentos/" + caso + "/notas", "{'texto': 'Veja.', 'mencoes': ['atendente2']}")
                .com(201);

        como.usuario("supervisor", () -> edicao.restringir(caso, "supervisao"));

        assertThat(doCaso("atendente2", caso)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|texto",
                "{'texto': '  '}|texto",
                "{'texto': 'Veja.', 'mencoes': ['ninguem-com-este-nome']}|mencoes",
                "{'texto': 'Veja.', 'mencoes': ['@']}|mencoes",
            })
    void oQueNaoServeVoltaComOCampoENadaSeGrava(String corpo, String campo) {
        String caso = api.classificado(DE_UM_GRUPO);

        assertThat(api.post("atendente", "/atendimentos/" + caso + "/notas", corpo)
                        .recusa(422)
                        .camposComErro())
                .containsExactly(campo);

        assertThat(banco.sql("select count(*) from andamento n join atendimento a on a.id = n.atendimento_id"
                                + " where a.protocolo = :p and n.tipo = 'NOTA'")
                        .param("p", caso)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void soDaEquipeESoEnquantoAberto() {
        String caso = api.classificado(DE_UM_GRUPO);
        api.post("analista", "/atendimentos/" + caso + "/notas", "{'texto': 'Veja.'}")
                .recusa(403, "ATENDER");

        api.post("atendente", "/atendimentos/" + caso + "/cancelamento", "{'motivo': 'Engano.'}")
                .com(200);
        api.post("atendente", "/atendimentos/" + caso + "/notas", "{'texto': 'Veja.'}")
                .recusa(409);
    }

    private List<MencaoView> doCaso(String login, String caso) {
        return como.usuario(login, notas::minhas).stream()
                .filter(uma -> uma.protocolo().equals(caso))
                .toList();
    }
}
