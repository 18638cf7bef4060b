package br.central.atendimento.contrato;

import br.central.anexos.ArquivoRecebido;
import java.util.List;
import java.util.Map;

/**
 * What a client writes to the operator on a channel of its own.
 *
 * @param chave the same again opens nothing: of the form that was sent, the Message-ID, the number of the bot's message
 * @param titulo may be {@code null}
 * @param classificacao one that the portal offers, or {@code null} when nobody has said yet what it is about: then it goes to
 *     the queue of who attends
 * @param campos of the form of that classification, by code
 * @param contato whom to talk to, {@code null} for the client as registered
 * @param arquivos looked into already; the caller closes them
 */
public record PedidoPeloCanal(
        String chave,
        String titulo,
        String texto,
        String classificacao,
        Map<String, Object> campos,
        ContatoInformado contato,
        List<ArquivoRecebido> arquivos) {

    /** As much as the portal takes. */
    public static final int MAIOR_TEXTO = 4_000;

    public PedidoPeloCanal {
        campos = campos == null ? Map.of() : campos;
        arquivos = arquivos == null ? List.of() : List.copyOf(arquivos);
    }

    /** In words alone, to be classified by who attends. */
    public static PedidoPeloCanal escrito(String chave, String titulo, String texto, ContatoInformado contato) {
        return new PedidoPeloCanal(chave, titulo, texto, null, Map.of(), contato, List.of());
    }

    public PedidoPeloCanal comArquivos(List<ArquivoRecebido> recebidos) {
        return new PedidoPeloCanal(chave, titulo, texto, classificacao, campos, contato, recebidos);
    }
}
