package br.central.atendimento.contrato;

import br.central.comum.TipoCliente;
import io.swagger.v3.oas.annotations.media.Schema;

/** From whom a group waits for what it lacks. */
@Schema(enumAsRef = true)
public enum QuemComplementa {
    CLIENTE("Cliente"),
    PRESTADOR("Prestador");

    private final String descricao;

    QuemComplementa(String descricao) {
        this.descricao = descricao;
    }

    /** Who is asked when nothing is said: the client, who may be a provider. */
    public static QuemComplementa daParteDe(TipoCliente tipo) {
        return tipo == TipoCliente.PRESTADOR ? PRESTADOR : CLIENTE;
    }

    public String descricao() {
        return descricao;
    }
}
