package br.central.atendimento.dominio;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Set;

/** Informação restrita (S0.14): from then on only the one who restricted and a given profile see the content. */
@Embeddable
public record Restricao(
        boolean restrito,
        @Column(name = "restrito_ao_grupo") String grupo,
        @Column(name = "restrito_por") String por) {

    static Restricao nenhuma() {
        return new Restricao(false, null, null);
    }

    public boolean vale() {
        return restrito;
    }

    boolean permite(String usuario, Set<String> grupos) {
        return !restrito || usuario.equals(por) || (grupo != null && grupos.contains(grupo));
    }
}
