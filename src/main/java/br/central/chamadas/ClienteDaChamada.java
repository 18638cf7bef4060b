package br.central.chamadas;

import br.central.clientes.ClienteResumo;
import io.swagger.v3.oas.annotations.media.Schema;

/** Whose a call may be: enough to tell one from another, no more, for nobody has confirmed an identity yet. */
public record ClienteDaChamada(
        long id,
        @Schema(example = "Maria Aparecida de Souza") String nome,

        @Schema(description = "CPF encoberto, ou CNPJ.", example = "***.982.247-**")
        String documento) {

    private static final int TAMANHO_DO_CPF = 14;

    static ClienteDaChamada de(ClienteResumo cliente) {
        return new ClienteDaChamada(cliente.id(), cliente.nome(), encoberto(cliente.documento()));
    }

    private static String encoberto(String documento) {
        return documento == null || documento.length() != TAMANHO_DO_CPF
                ? documento
                : "***" + documento.substring(3, 11) + "-**";
    }
}
