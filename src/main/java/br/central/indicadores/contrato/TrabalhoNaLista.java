package br.central.indicadores.contrato;

import br.central.comum.Criticidade;
import br.central.comum.Origem;
import br.central.prazos.EstadoDoPrazo;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;

/**
 * One piece of open work. No client, no title, no text; of a case restricted to others not its protocols, its
 * classification or its instance either.
 */
public record TrabalhoNaLista(
        @Schema(example = "DEMANDA-123") String chave,
        TipoDeTrabalho tipo,

        @Schema(description = "Do atendimento; ausente se o conteúdo é restrito a outros.")
        String protocolo,

        @Schema(description = "Da solicitação, se é de uma.")
        String protocoloDaSolicitacao,

        Etapa etapa,
        Espera espera,
        @Schema(example = "financeiro") String grupo,
        @Schema(example = "Financeiro") String grupoNome,
        String responsavel,
        String norma,
        @Schema(example = "financeiro/boleto/segunda-via") String classificacao,

        String classificacaoDescricao,
        Origem origem,
        Criticidade criticidade,
        int prioridade,
        OffsetDateTime abertoEm,
        OffsetDateTime venceEm,

        @Schema(description = "Agora; ausente quando ainda não há prazo.")
        EstadoDoPrazo estado,

        @Schema(description = "Instância do processo, para abrir no Cockpit.")
        String instancia) {

    public TrabalhoNaLista semOQueERestrito() {
        return new TrabalhoNaLista(
                chave,
                tipo,
                null,
                null,
                etapa,
                espera,
                grupo,
                grupoNome,
                responsavel,
                norma,
                null,
                null,
                origem,
                criticidade,
                prioridade,
                abertoEm,
                venceEm,
                estado,
                null);
    }
}
