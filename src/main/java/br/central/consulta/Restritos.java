package br.central.consulta;

import java.util.Map;
import org.springframework.stereotype.Component;

/** Which restricted cases a list that is made elsewhere is not to have; {@code coluna} is where it has the id of the case. */
@Component
public class Restritos {

    private final Alcance alcance;

    Restritos(Alcance alcance) {
        this.alcance = alcance;
    }

    /** Those that the current user may not read. */
    public SemRestritos foraOsDeOutros(String coluna) {
        Condicoes condicoes = alcance.semVedados();
        return condicoes.sql().isEmpty()
                ? SemRestritos.TODOS_FICAM
                : new SemRestritos(
                        existe(coluna, condicoes.sql()), condicoes.parametros().getValues());
    }

    /** All, for a list that goes to many. */
    public SemRestritos fora(String coluna) {
        return new SemRestritos(existe(coluna, "not a.restrito"), Map.of());
    }

    private static String existe(String coluna, String condicao) {
        return "exists (select 1 from v_caso a where a.id = " + coluna + " and " + condicao + ")";
    }
}
