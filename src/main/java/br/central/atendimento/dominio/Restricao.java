package br.central.atendimento.dominio;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Set;

/** Informação restrita (S0.14): from then on only the one who restricted and a given profile see the content. */
@Embeddable
public class Restricao {

    private boolean restrito;

    @Column(name = "restrito_ao_grupo")
    private String grupo;

    @Column(name = "restrito_por")
    private String por;

    protected Restricao() {}

    static Restricao nenhuma() {
        return new Restricao();
    }

    static Restricao ao(String grupo, String por) {
        Restricao restricao = new Restricao();
        restricao.restrito = true;
        restricao.grupo = grupo;
        restricao.por = por;
        return restricao;
    }

    public boolean vale() {
        return restrito;
    }

    public String grupo() {
        return grupo;
    }

    boolean permite(String usuario, Set<String> grupos) {
        return !restrito || usuario.equals(por) || (grupo != null && grupos.contains(grupo));
    }
}
