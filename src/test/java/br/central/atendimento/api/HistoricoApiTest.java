package br.central.atendimento.api;

import static org.assertj.core.api.Assertions.assertThat;

import br.central.atendimento.EdicaoDeAtendimentos;
import br.central.atendimento.api.ApiDeTeste.Resposta;
import br.central.atendimento.contrato.Texto;
import br.central.teste.TesteDeIntegracao;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The timeline in parts (S1.10). */
@TesteDeIntegracao
class HistoricoApiTest {

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    @Test
    void cinquentaPorVezDoMaisNovoAoMaisAntigoSemRepetirNemPular(@Autowired EdicaoDeAtendimentos edicao) {
        String protocolo = api.aberto();
        for (int i = 0; i < 104; i++) {
            edicao.complementar(protocolo, new Texto("Mensagem " + i));
        }
        List<Integer> ids = new ArrayList<>();
        List<Integer> tamanhos = new ArrayList<>();
        Resposta pagina = historico("atendente", protocolo, "");
        while (true) {
            List<Integer> destas = pagina.em("$.linhas[*].id");
            ids.addAll(destas);
            tamanhos.add(destas.size());
            if (!(boolean) pagina.em("$.haMais")) {
                break;
            }
            pagina = historico("atendente", protocolo, "?antes=" + destas.get(destas.size() - 1));
        }

        List<String> todos = api.ver(protocolo).em("$.andamentos[*].tipo");
        assertThat(tamanhos).containsExactly(50, 50, todos.size() - 100);
        assertThat(ids).doesNotHaveDuplicates().hasSize(todos.size());
        assertThat((String) historico("atendente", protocolo, "").em("$.linhas[0].andamento.texto"))
                .isEqualTo("Mensagem 103");
    }

    @Test
    void porAssuntoComTextoLongoCortado() {
        String protocolo = api.aberto();
        String longo = "á".repeat(2_001);
        api.post("atendente", "/atendimentos/" + protocolo + "/complementos", "{'texto': '" + longo + "'}")
                .com(201);
        api.post("atendente", "/atendimentos/" + protocolo + "/complementos", "{'texto': 'Curto.'}")
                .com(201);

        Resposta conversa = historico("atendente", protocolo, "?assunto=CONVERSA");

        assertThat((List<String>) conversa.em("$.linhas[*].andamento.tipo"))
                .containsExactly("COMPLEMENTO", "COMPLEMENTO");
        assertThat((List<Boolean>) conversa.em("$.linhas[*].cortado")).containsExactly(false, true);
        assertThat((String) conversa.em("$.linhas[1].andamento.texto")).isEqualTo("á".repeat(2_000));
        int id = conversa.em("$.linhas[1].id");
        assertThat(api.get("atendente", "/atendimentos/" + protocolo + "/andamentos/" + id + "/texto")
                        .com(200)
                        .corpo())
                .isEqualTo(longo);
        historico("atendente", api.aberto(), "?antes=" + id, 404);
        historico("atendente", protocolo, "?assunto=NADA", 400);
    }

    @Test
    void restritoNaoContaNada() {
        String protocolo = api.aberto();
        api.post("atendente", "/atendimentos/" + protocolo + "/restricao", null).com(200);

        historico("atendente", protocolo, "", 200);
        historico("supervisor", protocolo, "", 200);
        historico("atendente2", protocolo, "", 403);
    }

    private Resposta historico(String quem, String protocolo, String parametros) {
        return historico(quem, protocolo, parametros, 200);
    }

    private Resposta historico(String quem, String protocolo, String parametros, int status) {
        return api.get(quem, "/atendimentos/" + protocolo + "/andamentos" + parametros)
                .com(status);
    }
}
