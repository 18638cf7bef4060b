package br.central.seguranca.trilha;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha.Desfecho;
import java.time.Instant;

/** {@code antes} is the id after which the page before ended; what is {@code null} is not asked for. */
public record FiltroDaTrilha(
        Instant de,
        Instant antesDe,
        String quem,
        AtoVigiado ato,
        String alvo,
        Desfecho desfecho,
        Long antes,
        int quantas) {}
