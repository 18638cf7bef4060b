package br.central.atendimento.dominio;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/** The calls in which somebody was to be told an answer and was not reached. */
@Embeddable
public class TentativasDeRetorno {

    @Column(name = "tentativas_de_retorno")
    private int feitas;

    @Column(name = "proxima_tentativa_em")
    private Instant proximaEm;

    /** Those that count. */
    public int feitas() {
        return feitas;
    }

    /** When the next is to be; {@code null} when a call is due, or none is to be made. */
    public Instant proximaEm() {
        return proximaEm;
    }

    public void registrar() {
        feitas++;
    }

    /** Nobody is asked to call before; the client who calls back is answered all the same. */
    public void deNovoEm(Instant quando) {
        proximaEm = quando;
    }

    void semProxima() {
        proximaEm = null;
    }

    void recomecar() {
        feitas = 0;
    }
}
