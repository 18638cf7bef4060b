package br.central.bench;

import br.central.clientes.Clientes;
import br.central.clientes.DocumentosDeTeste;
import br.central.clientes.NovoCliente;
import br.central.clientes.NovoPrestador;
import br.central.clientes.TipoPrestador;
import java.util.List;
import java.util.stream.Stream;

/** Clients of the kind that what the benches open is for. */
final class Prestadores {

    private Prestadores() {}

    /** Its CNPJ. */
    static String novo(Clientes clientes) {
        String cnpj = DocumentosDeTeste.cnpj();
        clientes.cadastrar(NovoCliente.pj("Clínica de Medida", cnpj)
                .comPrestador(new NovoPrestador(TipoPrestador.CLINICA, null, null, null)));
        return cnpj;
    }

    static List<String> novos(int quantos, Clientes clientes) {
        return Stream.generate(() -> novo(clientes)).limit(quantos).toList();
    }
}
