package br.central.clientes;

import io.swagger.v3.oas.annotations.media.Schema;

/** What is searched; everything given must match. */
@Schema(description = "O que buscar; tudo o que for informado precisa conferir.")
public record BuscaCliente(
        @Schema(
                description = "Palavras em qualquer campo: nome, CPF, CNPJ, carteira, CNS, e-mail ou telefone.",
                example = "maria souza")
        String texto,

        @Schema(example = "Maria") String nome,
        @Schema(example = "maria@example.com") String email,

        @Schema(description = "CPF, CNPJ, CNS ou carteira.", example = "529.982.247-25")
        String documento,

        @Schema(example = "98765-4321") String telefone) {

    public static BuscaCliente texto(String texto) {
        return new BuscaCliente(texto, null, null, null, null);
    }
}
