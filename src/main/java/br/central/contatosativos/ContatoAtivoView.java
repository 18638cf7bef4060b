package br.central.contatosativos;

import br.central.clientes.ClienteResumo;
import br.central.clientes.TelefoneView;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.OffsetDateTime;
import java.util.List;

/** An outbound contact and how far it got. */
@Schema(name = "ContatoAtivo")
public record ContatoAtivoView(
        long id,
        @JsonUnwrapped AQuem aQuem,
        @JsonUnwrapped OQueDizer oQueDizer,
        SituacaoContatoAtivo situacao,
        int tentativas,
        int maximoDeTentativas,
        @JsonUnwrapped Quando quando,

        @Schema(description = "Protocolo do atendimento sobre o qual se liga.")
        String sobre,

        @Schema(description = "Protocolo do atendimento que a última ligação abriu.")
        String protocolo,

        @Schema(description = "A ligação foi iniciada e ainda não tem desfecho.")
        boolean emCurso,

        @Schema(description = "Antes de falar do caso, confirma-se quem atende.")
        boolean identidadePorConfirmar) {

    public record AQuem(
            @Schema(description = "Ausente quando só se sabe o telefone.")
            ClienteResumo cliente,

            @Schema(description = "O número a chamar, quando não é o do cadastro.", example = "(11) 98765-4321")
            String telefone,

            @Schema(description = "Os números do cadastro, o principal primeiro e os errados por último.")
            List<TelefoneView> telefones) {}

    public record OQueDizer(
            String assunto,
            String script,

            @Schema(description = "Nas palavras do cliente.", example = "de manhã, até 11 h")
            String melhorHorario) {}

    public record Quando(
            OffsetDateTime programadoEm,
            String programadoPor,

            @Schema(description = "Quando se faz a próxima ligação.")
            OffsetDateTime ligarEm,

            @Schema(description = "Até quando.") OffsetDateTime venceEm,
            OffsetDateTime concluidoEm) {}
}
