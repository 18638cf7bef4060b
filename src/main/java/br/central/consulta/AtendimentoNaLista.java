package br.central.consulta;

import br.central.atendimento.contrato.PrazoView;
import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.comum.Criticidade;
import br.central.comum.Origem;
import br.central.comum.TipoCliente;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** One row of a list of atendimentos (S1.6), as it stands at the moment of the answer. */
public record AtendimentoNaLista(
        @Schema(example = "00000020261121000001") String protocolo,
        SituacaoAtendimento situacao,
        Origem origem,
        ClienteNaLista cliente,
        TipoCliente tipoCliente,
        @JsonUnwrapped Assunto assunto,
        Criticidade criticidade,
        boolean urgente,
        boolean restrito,
        @JsonUnwrapped Andamento andamento,
        @JsonUnwrapped ComQuem comQuem,
        PrazoView prazo) {

    /** Its number and what it is about. */
    public record Assunto(
            @Schema(description = "Número do chamado: sequencial nesta instalação.", example = "40213")
            long chamado,

            String titulo,

            @Schema(example = "financeiro/boleto/segunda-via")
            String classificacao,

            @Schema(example = "Financeiro") String classificacaoDescricao,
            @Schema(example = "Boleto › Segunda via") String subclassificacao,
            @Schema(example = "boleto-nao-recebido") String motivo,
            @Schema(example = "Não recebeu o boleto") String motivoDescricao) {}

    /** Since when, and until when. */
    public record Andamento(
            OffsetDateTime abertoEm,
            String abertoPor,
            OffsetDateTime encerradoEm,

            @Schema(description = "Dias corridos da abertura até hoje, ou até o encerramento.", example = "3")
            long diasEmAberto) {}

    /** Who has it now. */
    public record ComQuem(
            String responsavel,
            String grupo,

            @Schema(description = "Grupos que ainda têm demanda deste atendimento a responder.")
            List<String> gruposComDemanda) {}
}
