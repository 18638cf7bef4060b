package br.central.catalogo;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which fields of a form are asked for, the others being filled in as they are. A field whose condition is another one that is
 * not asked for is not asked for either, whatever was sent of that one.
 */
final class Condicoes {

    private final Map<String, CampoView> porCodigo;
    private final Map<String, Object> preenchidos;

    private Condicoes(List<CampoView> campos, Map<String, Object> preenchidos) {
        this.porCodigo = campos.stream().collect(Collectors.toMap(CampoView::codigo, Function.identity()));
        this.preenchidos = preenchidos;
    }

    static List<CampoView> perguntados(List<CampoView> campos, Map<String, Object> preenchidos) {
        Condicoes condicoes = new Condicoes(campos, preenchidos);
        return campos.stream()
                .filter(campo -> condicoes.seAplica(campo, new HashSet<>()))
                .toList();
    }

    /** @param seguidos those already on the way there: one that depends on itself is never asked for */
    private boolean seAplica(CampoView campo, Set<String> seguidos) {
        if (campo.soSe() == null) {
            return true;
        }
        CampoView outro = porCodigo.get(campo.soSe().campo());
        return outro != null
                && seguidos.add(campo.codigo())
                && campo.soSe().valor().equals(preenchidos.get(outro.codigo()))
                && seAplica(outro, seguidos);
    }
}
