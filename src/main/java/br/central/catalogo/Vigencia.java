package br.central.catalogo;

import br.central.comum.Recusa;
import java.util.List;
import java.util.Map;

/** The days of an entry of a register, in its fields {@code desde} and {@code ate}. */
final class Vigencia {

    private Vigencia() {}

    static List<Recusa.Erro> erros(Map<String, String> valores) {
        String desde = valores.get("desde");
        String ate = valores.get("ate");
        return !desde.isEmpty() && !ate.isEmpty() && ate.compareTo(desde) < 0
                ? List.of(new Recusa.Erro("ate", "O último dia não pode vir antes do primeiro."))
                : List.of();
    }
}
