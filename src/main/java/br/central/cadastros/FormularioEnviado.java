package br.central.cadastros;

import br.central.registros.CampoDeRegistro;
import br.central.registros.DescricaoDeRegistro;
import br.central.registros.LinhasDeCampo;
import br.central.registros.TipoDeCampo;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.util.MultiValueMap;

/** What a page sends of an entry, field by field. */
final class FormularioEnviado {

    private FormularioEnviado() {}

    /** Several of one field, and lines, each as one value; of a box that is not ticked a page sends nothing, and means no. */
    static Map<String, String> juntos(DescricaoDeRegistro registro, MultiValueMap<String, String> digitados) {
        Map<String, String> campos = digitados.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, um -> String.join(" ", um.getValue())));
        for (CampoDeRegistro campo : registro.campos()) {
            if (campo.tipo() == TipoDeCampo.LINHAS) {
                campos.put(campo.codigo(), LinhasDeCampo.digitadas(campo.codigo(), campos));
            } else if (campo.tipo() == TipoDeCampo.SIM_OU_NAO) {
                campos.putIfAbsent(campo.codigo(), "");
            }
        }
        return campos;
    }

    /** What is put in is meant to be used. */
    static Map<String, String> deUmaNova(DescricaoDeRegistro registro, Map<String, String> campos) {
        Map<String, String> todos = new HashMap<>(campos);
        registro.campos().stream()
                .filter(campo ->
                        campo.tipo() == TipoDeCampo.SIM_OU_NAO && campo.codigo().equals(registro.emUso()))
                .forEach(campo -> todos.putIfAbsent(campo.codigo(), "true"));
        return todos;
    }
}
