package br.central.prazos;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** When the facts from which the clocks of a demand count happened; the registration is always known. */
public final class Inicios {

    private final Map<Inicio, Instant> registrados;

    private final Instant pendenteDesde;

    private Inicios(Map<Inicio, Instant> registrados, Instant pendenteDesde) {
        this.registrados = registrados;
        this.pendenteDesde = pendenteDesde;
    }

    /** Nothing but the registration is recorded. */
    public static Inicios noRegistro(Instant registradoEm) {
        return new Inicios(Map.of(Inicio.REGISTRO, Objects.requireNonNull(registradoEm, "registradoEm")), null);
    }

    /** @param em {@code null} while the fact is not recorded */
    public Inicios com(Inicio inicio, Instant em) {
        Map<Inicio, Instant> outros = new EnumMap<>(registrados);
        if (em != null) {
            outros.put(inicio, em);
        } else if (inicio != Inicio.REGISTRO) {
            outros.remove(inicio);
        }
        return new Inicios(outros, pendenteDesde);
    }

    /** What was granted before and is still to be done counts from then, whenever it is answered again. */
    public Inicios pendenteDesde(Instant em) {
        return new Inicios(registrados, em);
    }

    public boolean registrado(Inicio inicio) {
        return registrados.containsKey(inicio);
    }

    /**
     * From when a clock with that start counts. What was not recorded counts from the registration, which is on the safe
     * side, but for the documents: without them the clock does not run.
     *
     * @return empty while the clock has not started
     */
    Optional<Instant> de(Clausula clausula) {
        boolean aFazer = clausula.inicio() == Inicio.REGISTRO && clausula.cumprimento() != Cumprimento.RESPOSTA;
        return aFazer && pendenteDesde != null ? Optional.of(pendenteDesde) : de(clausula.inicio());
    }

    /** As above, of any clock with that start. */
    public Optional<Instant> de(Inicio inicio) {
        Instant em = registrados.get(inicio);
        return em == null && inicio.naFaltaContaDoRegistro()
                ? Optional.of(registrados.get(Inicio.REGISTRO))
                : Optional.ofNullable(em);
    }
}
