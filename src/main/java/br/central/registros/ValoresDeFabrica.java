package br.central.registros;

import br.central.comum.Recusa;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Registers for whose entries the product brings values of its own. */
@Service
public class ValoresDeFabrica {

    private final RegistrosAbertos abertos;
    private final Registros registros;

    ValoresDeFabrica(RegistrosAbertos abertos, Registros registros) {
        this.abertos = abertos;
        this.registros = registros;
    }

    /** Whether an entry says something else than the product brings. */
    public boolean mudada(String registro, FichaDeRegistro ficha) {
        return !ficha.valores()
                .entrySet()
                .containsAll(abertos.um(registro).deFabrica(ficha).entrySet());
    }

    /**
     * Makes of an entry what the product brings, which can be undone as any other change.
     *
     * @throws Recusa.EstadoNaoPermite when the product brings nothing for it
     * @throws Recusa.Conflito when changed by somebody else meanwhile
     */
    @Transactional
    public FichaDeRegistro voltar(String registro, String chave, long versao) {
        FichaDeRegistro antes = registros.exigir(registro, chave);
        Map<String, String> deFabrica = abertos.um(registro).deFabrica(antes);
        if (deFabrica.isEmpty()) {
            throw new Recusa.EstadoNaoPermite("Nada vem de fábrica para isto.");
        }
        Map<String, String> valores = new LinkedHashMap<>(antes.valores());
        valores.putAll(deFabrica);
        return registros.alterar(registro, chave, versao, valores);
    }
}
