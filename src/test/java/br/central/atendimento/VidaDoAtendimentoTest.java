package br.central.atendimento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import br.central.teste.ConfereConsistencia;
import br.central.teste.TesteDeIntegracao;
import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

@TesteDeIntegracao
@ConfereConsistencia
class VidaDoAtendimentoTest {

    @Autowired
    MockMvc mvc;

    String post(String quem, String caminho, String corpo) throws Exception {
        var r = mvc.perform(org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post("/api" + caminho)
                        .with(httpBasic(quem, "demo"))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(corpo))
                .andReturn()
                .getResponse();
        System.out.println(quem + " " + caminho + " -> " + r.getStatus() + " "
                + r.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
        return r.getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void umaVidaInteira() throws Exception {
        String aberto = post(
                "atendente",
                "/atendimentos",
                "{\"origem\":\"TELEFONE\",\"classificacao\":\"prestador/glosa/recurso\",\"solicitacoes\":[{\"tipo\":\"prestador/glosa/recurso\",\"descricao\":\"quero\"}]}");
        String p = JsonPath.read(aberto, "$.protocolo");
        String s = JsonPath.read(aberto, "$.solicitacoes[0].protocolo");
        post("atendente", "/atendimentos/" + p + "/encaminhamento", "{\"texto\":\"ver\"}");
        post(
                "faturamento",
                "/solicitacoes/" + s + "/resposta",
                "{\"texto\":\"em análise\",\"conclusao\":\"ATENDIDA\"}");
        post(
                "faturamento",
                "/solicitacoes/" + s + "/resposta",
                "{\"texto\":\"Glosa revertida no lote 12.\",\"conclusao\":\"ATENDIDA\"}");
        post(
                "autorizacao",
                "/solicitacoes/" + s + "/resposta",
                "{\"texto\":\"Autorizado retroativamente.\",\"conclusao\":\"ATENDIDA\"}");
        post(
                "atendente",
                "/solicitacoes/" + s + "/resposta",
                "{\"texto\":\"Glosa revertida e guia autorizada.\",\"conclusao\":\"ATENDIDA\"}");
        String fim = post(
                "atendente", "/atendimentos/" + p + "/retorno", "{\"desfecho\":\"COMUNICADO\",\"texto\":\"falei\"}");
        assertThat((String) JsonPath.read(fim, "$.situacao")).isEqualTo("ENCERRADO");
    }
}
