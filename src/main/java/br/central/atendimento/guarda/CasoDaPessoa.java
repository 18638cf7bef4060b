package br.central.atendimento.guarda;

import br.central.catalogo.RespostaDePesquisa;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * A case as its own client may ask to have it (LGPD, art. 18): what was said, asked for, answered and complained of. Of the
 * staff neither names nor what it noted for itself, nor what the groups wrote on the way to the answer. Component names go
 * out as they are: programs read them.
 *
 * @param prazos those that held last
 */
public record CasoDaPessoa(
        String protocolo,
        String situacao,
        String canal,
        @JsonUnwrapped Assunto assunto,
        Contato contato,
        boolean conteudoRestrito,
        @JsonUnwrapped Percurso percurso,
        List<Prazo> prazos,
        List<Pedido> solicitacoes,
        List<Fato> historico,
        Nota pesquisaDeSatisfacao,
        List<Status> statusDoBeneficiario) {

    /** Names as they go out; {@code assunto} is the classification in words. */
    public record Assunto(
            String classificacao,
            @JsonProperty("assunto") String porExtenso,
            String natureza,
            String titulo,
            String descricao,
            String demandadoPor,
            String cidade,
            String especialidade,
            String prestadorOuLocal,
            String protocoloExterno,
            String comoNosConheceu) {}

    public record Percurso(OffsetDateTime abertoEm, OffsetDateTime encerradoEm, String resolucao) {}

    public record Contato(String nome, String telefone, String email, String melhorHorario) {}

    public record Prazo(String norma, String baseLegal, OffsetDateTime de, OffsetDateTime ate) {}

    public record Pedido(
            String protocolo,
            String situacao,
            String classificacao,
            String assunto,
            String descricao,
            Map<String, Object> campos,
            String endereco,
            OffsetDateTime registradaEm,
            Conclusiva resposta,
            List<Manifestacao> reclamacoes) {}

    public record Manifestacao(
            String protocolo, String tipo, String texto, OffsetDateTime registradaEm, Conclusiva resposta) {}

    public record Conclusiva(String texto, String conclusao, String fundamento, OffsetDateTime em) {}

    public record Fato(OffsetDateTime quando, String oQue, String texto) {}

    /** What the case made of how the person stands. */
    public record Status(String status, OffsetDateTime desde) {}

    public record Nota(int nota, String comentario, List<RespostaDePesquisa> respostas, OffsetDateTime em) {}
}
