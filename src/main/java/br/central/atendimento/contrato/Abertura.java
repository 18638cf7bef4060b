package br.central.atendimento.contrato;

import br.central.clientes.ReferenciaCliente;
import br.central.comum.Criticidade;
import br.central.comum.NumeroDaLinha;
import br.central.comum.Origem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What opens an atendimento. Only {@code origem} is required: the protocol comes first, everything else after it. */
@Schema(description = "Abertura de um atendimento. Só a origem é obrigatória: o protocolo vem primeiro.")
public record Abertura(
        @Schema(example = "TELEFONE") @NotNull(message = "Informe a origem.")
        Origem origem,

        @Schema(
                description =
                        "O cliente, por CPF, CNPJ, CNS, carteira ou id. Em ligação ativa sem contato, cpf = ATIVO.")
        ReferenciaCliente cliente,

        @Schema(example = "Segunda via do boleto") @Size(max = 200, message = "O título vai até 200 caracteres.")
        String titulo,

        @Size(max = 99_999, message = "A descrição vai até 99.999 caracteres.")
        String descricao,

        @Schema(example = "financeiro/boleto/segunda-via") String classificacao,

        @Schema(description = "Código do motivo da ocorrência.")
        String motivo,

        Boolean urgente,
        Criticidade criticidade,
        @Schema(description = "Ligação ativa ou callback.") Boolean ativo,
        @Valid ContatoInformado contato,

        @Size(max = 50, message = "São até 50 solicitações por vez.")
        List<@NotNull(message = "Solicitação vazia.") @Valid NovaSolicitacao> solicitacoes,

        @Schema(description = "Se presente, encaminha aos grupos responsáveis no mesmo ato.") @Valid
        Encaminhamento encaminhamento,

        Boolean procedente,
        @Size(max = 100) String demandadoPor,
        @Size(max = 100) String cidade,
        @Size(max = 100) String especialidade,
        @Size(max = 200) String prestadorLocal,

        @Schema(description = "Protocolo de outra operadora.") @Size(max = 60)
        String protocoloExterno) {

    /** The first contact, with nothing known but the channel. */
    public static Abertura por(Origem origem) {
        return new Abertura(
                origem, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }

    /** By telephone, of or to that number; {@code telefone} as read, the rest {@code null} when not known. */
    public static Abertura porTelefone(
            Origem origem, ReferenciaCliente cliente, String telefone, String titulo, Boolean ativo) {
        ContatoInformado contato =
                telefone == null ? null : new ContatoInformado(null, NumeroDaLinha.formatado(telefone), null);
        return new Abertura(
                origem, cliente, titulo, null, null, null, null, null, ativo, contato, null, null, null, null, null,
                null, null, null);
    }
}
