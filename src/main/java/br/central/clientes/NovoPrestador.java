package br.central.clientes;

import io.swagger.v3.oas.annotations.media.Schema;

/** What makes a client a provider. */
@Schema(description = "Dados de prestador.")
public record NovoPrestador(
        @Schema(example = "CLINICA") TipoPrestador tipo,

        @Schema(description = "Registro no conselho profissional.", example = "CRM-SP 123456")
        String registroConselho,

        @Schema(example = "Cardiologia") String especialidade,

        @Schema(description = "Cidade de atendimento; se ausente, a do cadastro.", example = "Campinas")
        String cidade) {

    /** Only that it is one. */
    public static final NovoPrestador SEM_DADOS = new NovoPrestador(null, null, null, null);
}
