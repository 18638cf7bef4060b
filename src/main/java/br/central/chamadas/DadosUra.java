package br.central.chamadas;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the client typed at the voice menu. A document that is none, or nobody's, identifies nobody: people mistype, and
 * the telephone rings all the same. None of the documents is kept.
 */
@Schema(description = "O que o cliente digitou na URA. Documento que não confere não identifica ninguém, e não é erro.")
public record DadosUra(
        @Schema(example = "529.982.247-25") @Pattern(regexp = DadosUra.DOCUMENTO, message = DadosUra.SO_DOCUMENTO)
        String cpf,

        @Schema(description = "Número da carteira do plano.")
        @Pattern(regexp = DadosUra.DOCUMENTO, message = DadosUra.SO_DOCUMENTO)
        String carteira,

        @Schema(description = "Cartão Nacional de Saúde.")
        @Pattern(regexp = DadosUra.DOCUMENTO, message = DadosUra.SO_DOCUMENTO)
        String cns,

        @Schema(example = "11.222.333/0001-81") @Pattern(regexp = DadosUra.DOCUMENTO, message = DadosUra.SO_DOCUMENTO)
        String cnpj,

        @Schema(description = "Protocolo de atendimento ou de solicitação.", example = "00000020261121000002")
        @Pattern(regexp = "[0-9 .-]{0,30}", message = "O protocolo tem só dígitos, até 30 caracteres.")
        String protocolo,

        @Schema(description = "O que escolheu no menu.", example = "2.1")
        @Pattern(regexp = "[0-9A-Za-z*#.-]{0,20}", message = "A opção tem letras, dígitos, *, #, . e -, até 20.")
        String opcao) {

    static final String DOCUMENTO = "[0-9A-Za-z ./-]{0,30}";
    static final String SO_DOCUMENTO = "Só letras, dígitos e pontuação, até 30 caracteres.";

    static final DadosUra NENHUM = new DadosUra(null, null, null, null, null, null);

    List<String> documentos() {
        return Stream.of(cpf, carteira, cns, cnpj)
                .filter(Objects::nonNull)
                .filter(documento -> !documento.isBlank())
                .toList();
    }

    String digitosDoProtocolo() {
        return protocolo == null ? "" : protocolo.replaceAll("\\D", "");
    }
}
