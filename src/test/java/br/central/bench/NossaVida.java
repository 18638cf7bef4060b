package br.central.bench;

import br.central.teste.Sorte;
import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The acts of the people in the life of an atendimento, over the API. */
class NossaVida {

    private static final Pattern PROTOCOLO = Pattern.compile("\"protocolo\":\"(\\d{20})\"");
    private static final String RESPOSTA =
            "{\"texto\":\"Glosa revertida no lote 12, guia autorizada.\",\"conclusao\":\"ATENDIDA\"}";

    private final ClienteHttp atendente;
    private final List<ClienteHttp> grupos;
    private final List<String> documentos;

    NossaVida(ClienteHttp atendente, List<ClienteHttp> grupos, List<String> documentos) {
        this.atendente = atendente;
        this.grupos = grupos;
        this.documentos = documentos;
    }

    /** With client, classification and one solicitação, forwarded to two groups in the same call. */
    String abrir() throws IOException {
        String cnpj = documentos.get(Sorte.inteiro(documentos.size()));
        return atendente.post("/atendimentos", """
                {"origem": "TELEFONE", "cliente": {"cnpj": "%s"}, "titulo": "Recurso de glosa",
                 "descricao": "O prestador pede a revisão da glosa do lote 12.",
                 "classificacao": "prestador/glosa/recurso",
                 "contato": {"nome": "Ana Lima", "telefone": "(11) 98765-4321"},
                 "solicitacoes": [{"tipo": "prestador/glosa/recurso", "descricao": "Rever a glosa do lote 12."}],
                 "encaminhamento": {"texto": "Para os grupos responsáveis."}}""".formatted(cnpj));
    }

    /** @return its protocol */
    String viver() throws IOException {
        String aberto = abrir();
        String atendimento = protocolo(aberto, 0);
        String solicitacao = protocolo(aberto, aberto.indexOf("\"solicitacoes\""));
        for (ClienteHttp grupo : grupos) {
            grupo.post("/solicitacoes/" + solicitacao + "/resposta", RESPOSTA);
        }
        atendente.post("/solicitacoes/" + solicitacao + "/resposta", RESPOSTA);
        String fim = atendente.post(
                "/atendimentos/" + atendimento + "/retorno",
                "{\"desfecho\": \"COMUNICADO\", \"texto\": \"Falei com o prestador.\"}");
        if (!fim.contains("\"situacao\":\"ENCERRADO\"")) {
            throw new IllegalStateException("A vida não terminou: " + fim);
        }
        return atendimento;
    }

    static String protocolo(String json) {
        return protocolo(json, 0);
    }

    private static String protocolo(String json, int desde) {
        Matcher achado = PROTOCOLO.matcher(json);
        if (!achado.find(desde)) {
            throw new IllegalStateException("Sem protocolo: " + json);
        }
        return achado.group(1);
    }
}
