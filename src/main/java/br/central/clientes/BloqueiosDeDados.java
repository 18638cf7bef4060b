package br.central.clientes;

import br.central.comum.Recusa;
import br.central.seguranca.Permissao;
import java.util.Optional;

/** Data that are left alone because the person asked for it; {@link Clientes#exigirSemBloqueio} holds the others to it. */
public interface BloqueiosDeDados {

    /**
     * Blocks the person's data (LGPD, art. 18, IV), of every registration of the person: until they are unblocked nothing is
     * written outside of open cases, no contact is begun, and the record is read only by who works on an open case of the
     * person and by who has this right. Needs {@link Permissao#ATENDER_TITULAR_DE_DADOS}.
     *
     * @throws Recusa.RegraNaoAtendida ({@code motivo}) when it is empty or beyond a thousand characters
     * @throws Recusa.EstadoNaoPermite when they are blocked, or the client was anonymised
     */
    void bloquear(long id, String motivo);

    /** Rights as {@link #bloquear}. @throws Recusa.EstadoNaoPermite when they are not blocked */
    void desbloquear(long id);

    /** Empty when the data are not blocked. Rights as {@link #bloquear}. */
    Optional<BloqueioDeDados> de(long id);
}
