package br.central.catalogo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which fields of a form are asked for, the others being filled in as they are. A field whose condition is another one that is
 * not asked for is not asked for either, whatever was sent of that one.
 */
final class CondicoesDosCampos {

    private final Map<String, CampoView> porCodigo;
    private final Map<String, Object> preenchidos;

    private CondicoesDosCampos(Stream<CampoView> campos, Map<String, Object> preenchidos) {
        this.porCodigo =
                campos.collect(Collectors.toMap(CampoView::codigo, Function.identity(), (deFora, outro) -> outro));
        this.preenchidos = preenchidos;
    }

    static CondicoesDosCampos de(List<CampoView> campos, Map<String, Object> preenchidos) {
        return new CondicoesDosCampos(campos.stream(), preenchidos);
    }

    /** One of the times of a group: what was said that time counts, and what was said around it. */
    CondicoesDosCampos naVez(CampoView grupo, Map<String, Object> ditos) {
        Map<String, Object> todos = new HashMap<>(preenchidos);
        grupo.campos().forEach(campo -> todos.remove(campo.codigo()));
        todos.putAll(ditos);
        return new CondicoesDosCampos(Stream.concat(porCodigo.values().stream(), grupo.campos().stream()), todos);
    }

    List<CampoView> perguntados(List<CampoView> campos) {
        return campos.stream().filter(campo -> seAplica(campo, new HashSet<>())).toList();
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
