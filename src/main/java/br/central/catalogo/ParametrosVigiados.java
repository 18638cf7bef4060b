package br.central.catalogo;

import br.central.seguranca.AtoVigiado;
import br.central.seguranca.FatosVigiados;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The settings of the operator. */
@Component
class ParametrosVigiados implements FatosVigiados {

    private final Parametros parametros;

    ParametrosVigiados(Parametros parametros) {
        this.parametros = parametros;
    }

    @Override
    public AtoVigiado ato() {
        return AtoVigiado.PARAMETRO;
    }

    @Override
    public Map<String, String> agora() {
        return parametros.todos().stream().collect(Collectors.toMap(ParametroView::chave, ParametroView::valor));
    }
}
