package br.central.privacidade;

import br.central.clientes.Clientes;
import br.central.clientes.ReferenciaCliente;
import br.central.comum.Recusa;
import org.springframework.stereotype.Component;

/** Finds a person by whatever number was typed. */
@Component
class ProcuraDePessoa {

    private final Clientes clientes;

    ProcuraDePessoa(Clientes clientes) {
        this.clientes = clientes;
    }

    /** Cards may be as long as a document or a code. */
    long achar(String escrito) {
        String sinais = escrito.replaceAll("[^0-9A-Za-z]", "");
        try {
            return clientes.exigir(documentoOuCodigo(sinais)).id();
        } catch (Recusa.RegraNaoAtendida naoEDeNinguem) {
            return clientes.exigir(ReferenciaCliente.porCarteira(escrito.strip()))
                    .id();
        }
    }

    private static ReferenciaCliente documentoOuCodigo(String sinais) {
        return switch (sinais.length()) {
            case 11 -> ReferenciaCliente.porCpf(sinais);
            case 14 -> ReferenciaCliente.porCnpj(sinais);
            case 15 -> ReferenciaCliente.porCns(sinais);
            default ->
                sinais.matches("[0-9]{1,10}")
                        ? ReferenciaCliente.porId(Long.parseLong(sinais))
                        : ReferenciaCliente.porCarteira(sinais);
        };
    }
}
