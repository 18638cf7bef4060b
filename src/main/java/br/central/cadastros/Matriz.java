package br.central.cadastros;

import br.central.seguranca.Atuacao;
import br.central.seguranca.Direitos.Estado;
import br.central.seguranca.Grupo;
import br.central.seguranca.Permissao;
import java.util.Map;

/** What each group does about each right; the administration has them all. */
record Matriz(Map<String, Map<Permissao, Estado>> porGrupo) {

    public Estado estado(Grupo grupo, Permissao permissao) {
        return grupo.atuacao() == Atuacao.ADMINISTRA
                ? Estado.CONCEDIDO
                : porGrupo.getOrDefault(grupo.codigo(), Map.of()).getOrDefault(permissao, Estado.NADA);
    }
}
