package br.central.clientes;

import br.central.comum.TipoCliente;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;

/** A client in a list. The name is the one to call the person by: nome social where there is one. */
public record ClienteResumo(
        long id,
        TipoCliente tipo,
        @Schema(example = "Maria Aparecida de Souza") String nome,

        @Schema(description = "CPF ou CNPJ.", example = "529.982.247-25")
        String documento,

        String carteira,
        String plano,
        @JsonUnwrapped ContatoDoCliente contato,

        @Schema(description = "Só de beneficiário.") Parentesco parentesco,

        @Schema(description = "Só de beneficiário.") StatusCadastral statusCadastral,

        @JsonUnwrapped SituacaoDoCadastro situacao) {

    /** As it stands in what anybody finds: enough to open a case of who calls, no more. */
    public ClienteResumo encobertoSeBloqueado() {
        return situacao.dadosBloqueados()
                ? new ClienteResumo(
                        id, tipo, nome, documento, carteira, null, ContatoDoCliente.NENHUM, parentesco, null, situacao)
                : this;
    }
}
