package br.central.regras.modelos;

import br.central.regras.modelos.ElementoMudado.Como;
import br.central.regras.modelos.ElementoMudado.Propriedade;
import br.central.regras.modelos.PropriedadesDoElemento.Valor;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.w3c.dom.Element;

/** What differs between two models, element by element; where each stands in the drawing is no difference. */
final class ElementosComparados {

    private final ElementosDoModelo antes;
    private final ElementosDoModelo depois;

    private ElementosComparados(ElementosDoModelo antes, ElementosDoModelo depois) {
        this.antes = antes;
        this.depois = depois;
    }

    /** What is there after it in its order, then what is gone. */
    static List<ElementoMudado> entre(BpmnModelInstance antes, BpmnModelInstance depois) {
        return new ElementosComparados(ElementosDoModelo.de(antes), ElementosDoModelo.de(depois)).mudados();
    }

    private List<ElementoMudado> mudados() {
        List<ElementoMudado> mudados = new ArrayList<>();
        depois.porId().forEach((id, elemento) -> {
            Element outro = antes.porId().get(id);
            if (outro == null) {
                mudados.add(mudado(Como.NOVO, elemento, depois, diferentes(Map.of(), propriedades(elemento, depois))));
            } else {
                List<Propriedade> diferentes = diferentes(propriedades(outro, antes), propriedades(elemento, depois));
                if (!diferentes.isEmpty()) {
                    mudados.add(mudado(Como.MUDOU, elemento, depois, diferentes));
                }
            }
        });
        antes.porId().forEach((id, elemento) -> {
            if (!depois.porId().containsKey(id)) {
                mudados.add(
                        mudado(Como.RETIRADO, elemento, antes, diferentes(propriedades(elemento, antes), Map.of())));
            }
        });
        return mudados;
    }

    private static Map<String, Valor> propriedades(Element elemento, ElementosDoModelo todos) {
        Map<String, Valor> propriedades = PropriedadesDoElemento.de(elemento, todos);
        propriedades.put("tipo", Valor.de(PalavrasDosElementos.tipo(elemento)));
        return propriedades;
    }

    private static List<Propriedade> diferentes(Map<String, Valor> antes, Map<String, Valor> depois) {
        Set<String> todas = new LinkedHashSet<>(depois.keySet());
        todas.addAll(antes.keySet());
        // Of an element that is new or gone the kind and the name are said of it anyway.
        if (antes.isEmpty() || depois.isEmpty()) {
            todas.removeAll(Set.of("tipo", "nome"));
            todas.removeIf(
                    qual -> !(depois.isEmpty() ? antes : depois).get(qual).escrito());
        }
        return todas.stream()
                .filter(qual ->
                        !valor(antes, qual).chave().equals(valor(depois, qual).chave()))
                .map(qual -> new Propriedade(
                        qual, valor(antes, qual).dito(), valor(depois, qual).dito()))
                .toList();
    }

    private static Valor valor(Map<String, Valor> propriedades, String qual) {
        return propriedades.getOrDefault(qual, Valor.NENHUM);
    }

    private static ElementoMudado mudado(
            Como como, Element elemento, ElementosDoModelo modelo, List<Propriedade> propriedades) {
        Element dentro = ElementosDoModelo.dentroDe(elemento);
        return new ElementoMudado(
                como,
                elemento.getAttribute("id"),
                modelo.nome(elemento),
                PalavrasDosElementos.tipo(elemento),
                dentro == null ? null : PalavrasDosElementos.nome(dentro),
                propriedades);
    }
}
