package br.central.documentacao;

import br.central.clientes.DocumentosDeTeste;
import br.central.teste.Navegador;
import com.jayway.jsonpath.JsonPath;
import java.net.http.HttpResponse;
import java.util.Map;

/**
 * The cases the routes are tried with: one that financeiro has to answer, and one whose content is restricted, which other
 * areas have to answer. Neither is with one of the logins that ask.
 */
final class CasosDasRotas {

    static final String SEGREDO = "Segredo das rotas";

    private static final String DE_UM_GRUPO = "financeiro/boleto/segunda-via";
    private static final String DE_OUTROS_GRUPOS = "comercial/proposta/andamento";
    private static final String CASO =
            "{\"origem\": \"TELEFONE\", \"cliente\": {\"cpf\": \"%s\"}, \"classificacao\": \"%s\","
                    + " \"descricao\": \"%s\", \"encaminhamento\": {\"texto\": \"Peço.\"}}";

    private final Navegador abre;
    private final Navegador supervisor;
    private final Navegador financeiro;

    final String cliente;
    final String caso;
    final String solicitacao;
    final String reclamacao;
    final String andamento;
    final String ligacao;
    final String restrito;
    final String solicitacaoRestrita;

    CasosDasRotas(int porta) {
        abre = Navegador.comCredencial(porta, "atendente2", "demo");
        supervisor = Navegador.comCredencial(porta, "supervisor", "demo");
        financeiro = Navegador.comCredencial(porta, "financeiro", "demo");
        String cpf = DocumentosDeTeste.cpf();
        cliente = criar(abre, "/api/clientes", "{\"nome\": \"" + SEGREDO + "\", \"cpf\": \"" + cpf + "\"}", "$.id");
        String aberto = abrir(cpf, DE_UM_GRUPO);
        caso = JsonPath.read(aberto, "$.protocolo");
        solicitacao = JsonPath.read(aberto, "$.solicitacoes[0].protocolo");
        String linhas =
                supervisor.get("/api/atendimentos/" + caso + "/andamentos").body();
        andamento = JsonPath.read(linhas, "$..id").toString().replaceAll("\\D*(\\d+).*", "$1");
        ligacao = criar(
                abre,
                "/api/atendimentos/" + caso + "/ligacoes",
                "{\"assunto\": \"" + SEGREDO + "\", \"telefone\": \"(11) 3333-4444\"}",
                "$.id");
        String recusada = JsonPath.read(abrir(cpf, DE_UM_GRUPO), "$.solicitacoes[0].protocolo");
        exigir(financeiro.post(
                "/api/solicitacoes/" + recusada + "/resposta",
                "{\"texto\": \"O boleto já foi pago em março.\", \"conclusao\": \"NEGADA\", \"fundamento\":"
                        + " \"Cláusula 12.3 do contrato.\"}"));
        reclamacao = criar(
                abre,
                "/api/solicitacoes/" + recusada + "/reanalise",
                "{\"texto\": \"" + SEGREDO + "\"}",
                "$.protocolo");
        String cpfDoRestrito = DocumentosDeTeste.cpf();
        cadastrar(cpfDoRestrito);
        String outro = abrir(cpfDoRestrito, DE_OUTROS_GRUPOS);
        restrito = JsonPath.read(outro, "$.protocolo");
        solicitacaoRestrita = JsonPath.read(outro, "$.solicitacoes[0].protocolo");
        exigir(supervisor.post("/api/atendimentos/" + restrito + "/restricao", "{}"));
    }

    private String abrir(String cpf, String classificacao) {
        return exigir(abre.post("/api/atendimentos", CASO.formatted(cpf, classificacao, SEGREDO)));
    }

    private void cadastrar(String cpf) {
        exigir(abre.post("/api/clientes", "{\"nome\": \"" + SEGREDO + "\", \"cpf\": \"" + cpf + "\"}"));
    }

    private static String criar(Navegador quem, String caminho, String corpo, String campo) {
        return String.valueOf((Object) JsonPath.read(exigir(quem.post(caminho, corpo)), campo));
    }

    private static String exigir(HttpResponse<String> resposta) {
        if (resposta.statusCode() / 100 != 2) {
            throw new IllegalStateException(resposta.statusCode() + " " + resposta.body());
        }
        return resposta.body();
    }

    /** What stands in a path in the place of each name, for the case anybody may be given. */
    Map<String, String> doCaso() {
        return Map.of(
                "atendimentos", caso,
                "solicitacoes", solicitacao,
                "reclamacoes", reclamacao,
                "clientes", cliente,
                "andamentos", andamento,
                "historico", andamento,
                "contatos-ativos", ligacao,
                "ligacoes", ligacao);
    }

    Map<String, String> doRestrito() {
        return Map.of("atendimentos", restrito, "solicitacoes", solicitacaoRestrita);
    }
}
