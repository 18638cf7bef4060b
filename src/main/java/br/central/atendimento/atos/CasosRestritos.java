package br.central.atendimento.atos;

import br.central.atendimento.dominio.Casos;
import br.central.seguranca.CasosVedados;
import java.util.Collection;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which cases are restricted to others, for lists that are made elsewhere. */
@Service
@Transactional(readOnly = true)
class CasosRestritos implements CasosVedados {

    private final Casos casos;

    CasosRestritos(Casos casos) {
        this.casos = casos;
    }

    @Override
    public Set<String> entre(Collection<String> protocolos) {
        return casos.restritosAOutros(protocolos);
    }
}
