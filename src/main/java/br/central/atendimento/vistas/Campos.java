package br.central.atendimento.vistas;

import br.central.atendimento.contrato.Endereco;
import br.central.catalogo.CampoView;
import br.central.catalogo.FormularioView;
import br.central.catalogo.Formularios;
import br.central.comum.Recusa;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The values of a request's form, kept as JSON. */
@Component
public class Campos {

    private static final int TAMANHO_MAXIMO = 50_000;
    private static final TypeReference<LinkedHashMap<String, Object>> MAPA = new TypeReference<>() {};

    private final Formularios formularios;
    private final ObjectMapper json;
    private final ObjectReader leitura;

    Campos(Formularios formularios, ObjectMapper json) {
        this.formularios = formularios;
        this.json = json;
        this.leitura = json.readerFor(MAPA).with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    }

    /**
     * Who fills in the form fills it in rightly; a system that sends none of its fields registers by the description, unless
     * the form is one that is demanded. What is not in the form is kept as it came.
     *
     * @throws br.central.comum.Recusa.RegraNaoAtendida with one error per field of the form
     */
    public String conferir(String classificacao, Map<String, Object> recebidos) {
        FormularioView formulario = formularios.doTipo(classificacao);
        if (recebidos.isEmpty() && !formulario.exigido()) {
            return null;
        }
        Set<String> doFormulario =
                formulario.campos().stream().map(campo -> campo.codigo()).collect(Collectors.toSet());
        Map<String, Object> conhecidos = new LinkedHashMap<>(recebidos);
        conhecidos.keySet().retainAll(doFormulario);
        Map<String, Object> todos = new LinkedHashMap<>(recebidos);
        if (!conhecidos.isEmpty() || formulario.exigido()) {
            todos.keySet().removeAll(conhecidos.keySet());
            todos.putAll(formularios.validar(classificacao, conhecidos));
        }
        todos.values().removeIf(Objects::isNull);
        String escritos = escrever(todos);
        if (escritos.length() > TAMANHO_MAXIMO) {
            throw Recusa.RegraNaoAtendida.campo("campos", "Os campos vão até 50.000 caracteres ao todo.");
        }
        return escritos;
    }

    /** With the address of the request in the field of the form that asks for one, unless that was filled in. */
    public Map<String, Object> comEndereco(String classificacao, Map<String, Object> recebidos, Endereco endereco) {
        FormularioView formulario = formularios.doTipo(classificacao);
        Map<String, Object> todos = new LinkedHashMap<>(recebidos);
        if (formulario.exigido()) {
            formulario.campos().stream()
                    .filter(campo -> campo.tipo() == CampoView.Tipo.ENDERECO && campo.obrigatorio())
                    .findFirst()
                    .ifPresent(campo -> todos.putIfAbsent(campo.codigo(), endereco.partes()));
        }
        return todos;
    }

    /** Numbers as they were typed, with their decimals. */
    public Map<String, Object> ler(String campos) {
        try {
            return campos == null ? Map.of() : leitura.readValue(campos);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String escrever(Map<String, Object> valores) {
        try {
            return json.writeValueAsString(valores);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
