package br.central.tasklist.cliente;

import br.central.clientes.ClienteResumo;
import br.central.clientes.SituacaoDoCadastro;
import br.central.clientes.StatusCadastral;
import br.central.comum.TipoCliente;

/** Somebody found, with as much as tells namesakes apart: who calls has not said who they are yet. */
public record ClienteAchado(
        long id,
        String nome,
        TipoCliente tipo,
        StatusCadastral statusCadastral,
        SituacaoDoCadastro situacao,
        String documento,
        String plano,
        String telefone) {

    public static ClienteAchado de(ClienteResumo cliente) {
        return new ClienteAchado(
                cliente.id(),
                cliente.nome(),
                cliente.tipo(),
                cliente.statusCadastral(),
                cliente.situacao(),
                documento(cliente.documento()),
                cliente.plano(),
                telefone(cliente.contato().telefonePrincipal()));
    }

    /** {@code 529.982.247-25} as {@code ***.982.247-**}; a company's number is no secret. */
    private static String documento(String formatado) {
        return formatado == null || formatado.length() != 14 ? formatado : "***" + formatado.substring(3, 11) + "-**";
    }

    /** {@code (11) 98765-4321} as {@code (11) *****-4321}. */
    private static String telefone(String formatado) {
        return formatado == null ? null : formatado.replaceAll("(?<=\\) )\\d+(?=-)", "*****");
    }
}
