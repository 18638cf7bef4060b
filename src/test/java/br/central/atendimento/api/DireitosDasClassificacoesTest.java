package br.central.atendimento.api;

import static br.central.atendimento.api.ApiDeTeste.DE_UM_GRUPO;
import static org.assertj.core.api.Assertions.assertThat;

import br.central.teste.TesteDeIntegracao;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Who lacks the right of a subject neither finds it in the tree nor puts anything under it, by no door. */
@TesteDeIntegracao
class DireitosDasClassificacoesTest {

    private static final String RESTRITO = "ouvidoria/denuncia";

    ApiDeTeste api;

    @BeforeEach
    void preparar(@Autowired MockMvc mvc) {
        api = new ApiDeTeste(mvc);
    }

    @Test
    void oAssuntoRestritoSoApareceAQuemOUsa() {
        assertThat(api.get("atendente", "/catalogo/classificacoes").com(200).corpo())
                .doesNotContain(RESTRITO)
                .contains(DE_UM_GRUPO);
        assertThat(api.get("atendente", "/catalogo/classificacoes?busca=denuncia")
                        .com(200)
                        .corpo())
                .doesNotContain(RESTRITO);
        assertThat(api.get("ouvidor", "/catalogo/classificacoes").com(200).corpo())
                .contains(RESTRITO);
    }

    @Test
    void oAssuntoRestritoERecusadoNaAberturaNaClassificacaoENoRegistro() {
        String abertura = "{'origem': 'TELEFONE', 'classificacao': '%s'}".formatted(RESTRITO);
        api.post("atendente", "/atendimentos", abertura).recusa(403, "ACESSAR_ASSUNTOS_RESTRITOS");
        String caso = "/atendimentos/" + api.aberto();
        api.put("atendente", caso + "/classificacao", "{'classificacao': '%s'}".formatted(RESTRITO))
                .recusa(403, "ACESSAR_ASSUNTOS_RESTRITOS");
        api.post("atendente", caso + "/solicitacoes", "{'tipo': '%s'}".formatted(RESTRITO))
                .recusa(403, "ACESSAR_ASSUNTOS_RESTRITOS");
        String solicitacao = api.encaminhada(DE_UM_GRUPO);
        api.put(
                        "atendente",
                        "/solicitacoes/" + solicitacao + "/classificacao",
                        "{'classificacao': '%s'}".formatted(RESTRITO))
                .recusa(403, "ACESSAR_ASSUNTOS_RESTRITOS");
        api.post("ouvidor", "/atendimentos", abertura).com(201);
    }

    /** Who had the right put it there; whoever goes on with the case may. */
    @Test
    void oQueJaEstaSobOAssuntoSegueComQuemOTem() {
        String caso = "/atendimentos/" + api.aberto();
        api.put("supervisor", caso + "/classificacao", "{'classificacao': '%s'}".formatted(RESTRITO))
                .com(200);

        api.post("atendente", caso + "/encaminhamento", "{'texto': 'Peço apuração.'}")
                .com(200);
    }
}
