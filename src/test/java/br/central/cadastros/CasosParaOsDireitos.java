package br.central.cadastros;

import br.central.clientes.DocumentosDeTeste;
import br.central.teste.Navegador;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;

/** Cases and clients on which a right makes a difference, made by those who may. */
class CasosParaOsDireitos {

    private final int porta;
    private final LongConsumer foto;
    private final UnaryOperator<String> instancia;

    /**
     * @param foto gives a client a photo
     * @param instancia the process of a case
     */
    CasosParaOsDireitos(int porta, LongConsumer foto, UnaryOperator<String> instancia) {
        this.porta = porta;
        this.foto = foto;
        this.instancia = instancia;
    }

    String instancia(String protocolo) {
        return instancia.apply(protocolo);
    }

    long comFoto(long cliente) {
        foto.accept(cliente);
        return cliente;
    }

    String aberto(String origem) {
        return ler(por("atendente").post("/api/atendimentos", "{\"origem\":\"" + origem + "\"}"), "$.protocolo");
    }

    /** With a description, and of the client if one is given. */
    String escrito(Long cliente) {
        String de = cliente == null ? "" : ",\"cliente\":{\"id\":" + cliente + "}";
        return ler(
                por("atendente")
                        .post(
                                "/api/atendimentos",
                                "{\"origem\":\"EMAIL\",\"descricao\":\"Pede a segunda via.\"" + de + "}"),
                "$.protocolo");
    }

    String restrito() {
        String protocolo = aberto("TELEFONE");
        por("atendente").post("/api/atendimentos/" + protocolo + "/restricao", "{}");
        return protocolo;
    }

    /** @return the case and its request */
    String[] encaminhado(String classificacao) {
        return encaminhado(classificacao, null);
    }

    /** @return the case and its request */
    String[] encaminhado(String classificacao, Long cliente) {
        String de = cliente == null ? "" : "\"cliente\":{\"id\":" + cliente + "},";
        String protocolo = ler(
                por("atendente")
                        .post(
                                "/api/atendimentos",
                                "{\"origem\":\"TELEFONE\"," + de
                                        + "\"descricao\":\"Pede resposta.\",\"classificacao\":\"" + classificacao
                                        + "\"}"),
                "$.protocolo");
        String solicitacao = ler(
                por("atendente")
                        .post("/api/atendimentos/" + protocolo + "/encaminhamento", "{\"texto\":\"Peço resposta.\"}"),
                "$.solicitacoes[0].protocolo");
        return new String[] {protocolo, solicitacao};
    }

    String[] porConsolidar() {
        String[] caso = encaminhado("prestador/glosa/recurso");
        for (String grupo : new String[] {"faturamento", "autorizacao"}) {
            por(grupo)
                    .post(
                            "/api/solicitacoes/" + caso[1] + "/resposta",
                            "{\"texto\":\"Glosa revista.\",\"conclusao\":\"ATENDIDA\"}");
        }
        return caso;
    }

    void redirecionar(String solicitacao, String de, String para) {
        por(de).post(
                        "/api/solicitacoes/" + solicitacao + "/redirecionamento",
                        "{\"grupo\":\"" + para + "\",\"texto\":\"É deles.\"}");
    }

    /** @return the id of the file */
    String anexo(String protocolo) {
        return ler(
                por("atendente")
                        .arquivo(
                                "POST", "/api/atendimentos/" + protocolo + "/anexos", "nota.txt", "text/plain", "nota"),
                "$.id");
    }

    /** @return the id of the message */
    String mensagem(String protocolo) {
        por("atendente").post("/api/atendimentos/" + protocolo + "/mensagens", "{\"email\":\"maria@example.com\"}");
        return ler(por("atendente").get("/api/atendimentos/" + protocolo + "/mensagens"), "$[0].id");
    }

    long beneficiario(String tipoDeContrato) {
        String contrato = DocumentosDeTeste.contrato();
        por("supervisor")
                .post(
                        "/api/contratos",
                        "{\"numero\":\"%s\",\"contratante\":\"Contratante\",\"tipo\":\"%s\",\"plano\":\"Essencial\",\"vencimentoDia\":10}"
                                .formatted(contrato, tipoDeContrato));
        Object id = JsonPath.read(
                por("supervisor")
                        .post(
                                "/api/clientes",
                                "{\"tipo\":\"BENEFICIARIO\",\"nome\":\"Maria de Teste\",\"cpf\":\"%s\",\"beneficiario\":{\"carteira\":\"%s\",\"contrato\":\"%s\"}}"
                                        .formatted(DocumentosDeTeste.cpf(), DocumentosDeTeste.carteira(), contrato))
                        .body(),
                "$.id");
        return ((Number) id).longValue();
    }

    /** The registration with another e-mail, as a PUT. */
    String comOutroEmail(long cliente) {
        String atual = por("supervisor").get("/api/clientes/" + cliente).body();
        return "{\"versao\":%s,\"nome\":\"%s\",\"cpf\":\"%s\",\"email\":\"outro@example.com\"}"
                .formatted(
                        JsonPath.read(atual, "$.versao").toString(),
                        JsonPath.<String>read(atual, "$.nome"),
                        JsonPath.<String>read(atual, "$.cpf"));
    }

    private Navegador por(String quem) {
        return Navegador.comCredencial(porta, quem, "demo");
    }

    private static String ler(HttpResponse<String> resposta, String caminho) {
        try {
            return JsonPath.read(resposta.body(), caminho).toString();
        } catch (RuntimeException e) {
            throw new AssertionError(resposta.statusCode() + " " + resposta.body(), e);
        }
    }
}
