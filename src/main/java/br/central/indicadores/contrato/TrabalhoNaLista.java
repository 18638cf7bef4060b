package br.central.indicadores.contrato;

import br.central.comum.Criticidade;
import br.central.comum.Origem;
import br.central.prazos.EstadoDoPrazo;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/**
 * One piece of open work. No client, no title, no text; of a case restricted to others not its protocols, its
 * classification or its instance either.
 */
public record TrabalhoNaLista(
        @Schema(example = "DEMANDA-123") String chave,
        TipoDeTrabalho tipo,

        @JsonUnwrapped Caso caso,
        Etapa etapa,
        Espera espera,
        @JsonUnwrapped ComQuem comQuem,
        Origem origem,
        Criticidade criticidade,
        int prioridade,
        OffsetDateTime abertoEm,
        @JsonUnwrapped Prazo prazo) {

    /** What of a case restricted to others nobody else is told. */
    public record Caso(
            @Schema(description = "Do atendimento; ausente se o conteúdo é restrito a outros.")
            String protocolo,

            @Schema(description = "Da solicitação, se é de uma.")
            String protocoloDaSolicitacao,

            @Schema(example = "financeiro/boleto/segunda-via")
            String classificacao,

            String classificacaoDescricao,

            @Schema(description = "Instância do processo, para abrir no Cockpit.")
            String instancia) {

        private static final Caso RESTRITO = new Caso(null, null, null, null, null);
    }

    /** By which norm, until when. */
    public record Prazo(
            String norma,
            OffsetDateTime venceEm,

            @Schema(description = "Agora; ausente quando ainda não há prazo.")
            EstadoDoPrazo estado) {}

    public record ComQuem(
            @Schema(example = "financeiro") String grupo,
            @Schema(example = "Financeiro") String grupoNome,
            String responsavel) {}

    public TrabalhoNaLista semOQueERestrito() {
        return new TrabalhoNaLista(
                chave, tipo, Caso.RESTRITO, etapa, espera, comQuem, origem, criticidade, prioridade, abertoEm, prazo);
    }
}
