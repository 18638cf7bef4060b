package br.central.clientes;

import io.swagger.v3.oas.annotations.media.Schema;

/** What makes a client a beneficiary. A dependant names the holder's card and takes contract and plan from there. */
@Schema(description = "Dados de beneficiário; o dependente indica a carteira do titular.")
public record NovoBeneficiario(
        @Schema(description = "Número da carteira, com ou sem pontuação.", example = "09700001000123004")
        String carteira,

        @Schema(description = "Carteira do titular; ausente para o próprio titular.")
        String titular,

        @Schema(description = "Número do contrato; se ausente, o do titular.", example = "PF-000123")
        String contrato,

        @Schema(description = "Se ausente, o do contrato.", example = "Essencial Enfermaria")
        String plano,

        @Schema(description = "Classificação do beneficiário.", example = "Enfermaria")
        String classificacao,

        @Schema(description = "Se ausente, a do contrato.") Regulamentacao regulamentacao,
        @Schema(description = "Se ausente, ATIVO.") StatusCadastral statusCadastral,

        @Schema(description = "Se ausente, TITULAR ou OUTRO.")
        Parentesco parentesco) {

    public NovoBeneficiario(String carteira, String titular, String contrato, Parentesco parentesco) {
        this(carteira, titular, contrato, null, null, null, null, parentesco);
    }

    public static NovoBeneficiario titular(String carteira, String contrato) {
        return new NovoBeneficiario(carteira, null, contrato, Parentesco.TITULAR);
    }

    public static NovoBeneficiario dependente(String carteira, String titular, Parentesco parentesco) {
        return new NovoBeneficiario(carteira, titular, null, parentesco);
    }
}
