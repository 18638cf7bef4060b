package br.central.atendimento.dominio;

import br.central.comum.Criticidade;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How pressing a contact is: what was said of it, what the tables make of that and what was set by hand. */
@Embeddable
public class Triagem {

    private boolean urgente;

    @Enumerated(EnumType.STRING)
    private Criticidade criticidade;

    private int prioridade;

    protected Triagem() {}

    static Triagem de(boolean urgente, Criticidade criticidade) {
        Triagem triagem = new Triagem();
        triagem.urgente = urgente;
        triagem.criticidade = criticidade == null ? Criticidade.MEDIA : criticidade;
        triagem.prioridade = Prioridade.NORMAL;
        return triagem;
    }

    /** Whether that is something else than it was. */
    boolean mudarUrgencia(Boolean outra) {
        boolean antes = urgente;
        urgente = outra == null ? urgente : outra;
        return urgente != antes;
    }

    void mudarCriticidade(Criticidade outra) {
        criticidade = outra == null ? criticidade : outra;
    }

    /** What the tables suggest holds as long as nobody has judged it. */
    void sugerida(Criticidade outra, boolean julgado) {
        criticidade = !julgado && criticidade == Criticidade.MEDIA ? outra : criticidade;
    }

    void priorizar(int outra) {
        prioridade = outra;
    }

    public boolean urgente() {
        return urgente;
    }

    public Criticidade criticidade() {
        return criticidade;
    }

    public int prioridade() {
        return prioridade;
    }
}
