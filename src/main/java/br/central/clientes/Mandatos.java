package br.central.clientes;

import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import java.util.Collection;
import java.util.List;

/** Who sees to the matters of another client, by what was shown to the operator. */
public interface Mandatos {

    /** Those by which others see to that client's matters, also those that are over; rights as {@link Clientes#porId}. */
    List<MandatoView> doRepresentado(long cliente);

    /** Those given and those held by these registrations. Asks for no right; for a module that has asked for its own. */
    List<MandatoDaPessoa> daPessoa(Collection<Long> clientes);

    /**
     * Needs {@link Permissao#CADASTRAR_CLIENTE}.
     *
     * @throws Recusa.RegraNaoAtendida ({@code representante}, {@code natureza}, {@code alcance}, {@code desde}, {@code ate})
     * @throws Recusa.EstadoNaoPermite when there is one of the two in those days already, the represented gave way to another
     *     registration, or asked that the data be blocked
     */
    MandatoView registrar(long representado, NovoMandato novo);

    /**
     * From now on it is over. Needs {@link Permissao#CADASTRAR_CLIENTE}.
     *
     * @throws Recusa.NaoEncontrado when that client has no such mandate, or it was ended before
     */
    void encerrar(long representado, long mandato);
}
