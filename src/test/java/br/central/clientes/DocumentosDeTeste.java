package br.central.clientes;

import br.central.comum.Cnpj;
import br.central.comum.Cns;
import br.central.comum.Cpf;
import java.util.concurrent.atomic.AtomicInteger;

/** Valid documents that no other test uses. */
public final class DocumentosDeTeste {

    private static final AtomicInteger PROXIMO = new AtomicInteger(1);

    private DocumentosDeTeste() {}

    public static String cpf() {
        return Cpf.comDigitos("7%08d".formatted(PROXIMO.getAndIncrement())).formatado();
    }

    public static String cnpj() {
        return Cnpj.comDigitos("7T%06d0001".formatted(PROXIMO.getAndIncrement()))
                .formatado();
    }

    public static String cns() {
        return Cns.comDigitos("27%09d".formatted(PROXIMO.getAndIncrement())).formatado();
    }

    public static String carteira() {
        return "7%016d".formatted(PROXIMO.getAndIncrement());
    }

    public static String contrato() {
        return "T-" + PROXIMO.getAndIncrement();
    }
}
