package br.central.atendimento.contrato;

import br.central.catalogo.FormularioDePesquisa;
import br.central.clientes.AtoDoCliente;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A case as its own client sees it: what was said, asked for and answered; of the staff neither names nor notes. Of one that
 * is restricted, or for who may not read, only {@code andamento} and what can be done.
 *
 * @param lido whether the content may be read; else conversation, requests and files are empty
 * @param novidadeEm when the operator last told the client something; {@code null} when it has not yet
 * @param atos what the client can do now, sure enough as it is who speaks
 * @param pesquisa what is asked besides the score, where that can be given; {@code null} for the score alone
 */
public record CasoDoCliente(
        AndamentoDoCaso andamento,
        Long cliente,
        boolean lido,
        String titulo,
        String assunto,
        OffsetDateTime reinicioAte,
        OffsetDateTime novidadeEm,
        List<Fala> conversa,
        List<PedidoVisto> pedidos,
        List<Arquivo> arquivos,
        Set<AtoDoCliente> atos,
        FormularioDePesquisa pesquisa) {

    public String protocolo() {
        return andamento.protocolo();
    }

    public SituacaoParaOCliente situacao() {
        return andamento.situacao();
    }

    public boolean pode(AtoDoCliente ato) {
        return atos.contains(ato);
    }

    /**
     * One thing said or done.
     *
     * @param doCliente by the client, on a channel of its own
     * @param quem as the client knows them: the group, else the operator itself
     * @param oQue what happened, in words
     * @param texto what was said; {@code null} when nothing was
     * @param pedido the protocol of the request it is about; {@code null} when it is about the case
     */
    public record Fala(
            OffsetDateTime quando, boolean doCliente, String quem, String oQue, String texto, String pedido) {}

    /**
     * What was asked for.
     *
     * @param campos what was filled in the form, by the labels of its fields
     * @param efeito {@code null} as long as it has none
     * @param resposta {@code null} as long as there is none
     */
    public record PedidoVisto(
            String protocolo,
            String assunto,
            SituacaoParaOCliente situacao,
            OffsetDateTime prazo,
            boolean vencido,
            String descricao,
            Map<String, String> campos,
            EfeitoVisto efeito,
            RespostaVista resposta,
            List<Queixa> queixas,
            Set<AtoDoCliente> atos) {

        public boolean pode(AtoDoCliente ato) {
            return atos.contains(ato);
        }
    }

    /** Since when it holds, and what follows from it, as it is told to clients. */
    public record EfeitoVisto(OffsetDateTime desde, List<String> consequencias) {}

    /** @param recusa the client does not get what was asked for: there is a letter with the grounds */
    public record RespostaVista(String texto, String conclusao, boolean recusa, String fundamento, OffsetDateTime em) {}

    /** A complaint about a request, or the re-analysis of its refusal. */
    public record Queixa(
            String protocolo,
            String tipo,
            String texto,
            OffsetDateTime registradaEm,
            OffsetDateTime prazo,
            RespostaVista resposta) {}

    /** @param doCliente sent by the client */
    public record Arquivo(long id, String nome, long tamanho, OffsetDateTime enviadoEm, boolean doCliente) {}
}
