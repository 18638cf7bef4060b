package br.central.atendimento.dominio;

import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.annotations.SQLRestriction;

/** The clocks of a case and of what is below it: read once, however often an act asks for them. */
@MappedSuperclass
public abstract class CasoComRelogios extends EmSituacao {

    @OneToMany(mappedBy = "dono.atendimento")
    @SQLRestriction("substituido_em is null")
    private List<Relogio> relogios = new ArrayList<>();

    void conta(Relogio relogio) {
        if (!relogios.contains(relogio)) {
            relogios.add(relogio);
        }
    }

    /** Those that no later one replaced, the first due first. */
    public List<Relogio> relogios() {
        return relogios.stream()
                .filter(Relogio::vigente)
                .sorted(Relogio.POR_PRAZO)
                .toList();
    }
}
