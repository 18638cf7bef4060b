package br.central.seguranca.perfis;

import br.central.seguranca.Grupo;
import org.springframework.stereotype.Component;

/** What a group has in Tasklist beside its members: what they may work on there, and the list of what waits for them. */
@Component
class FilasDosGrupos {

    private final Concessoes concessoes;
    private final ListasDoTasklist listas;

    FilasDosGrupos(Concessoes concessoes, ListasDoTasklist listas) {
        this.concessoes = concessoes;
        this.listas = listas;
    }

    void abrir(Grupo grupo, int ordem) {
        concessoes.deTrabalho(grupo);
        listas.fila(grupo, ordem);
    }

    void renomear(Grupo antes, Grupo depois) {
        listas.renomearFila(antes, depois);
    }

    void fechar(Grupo grupo) {
        listas.excluirFila(grupo);
        concessoes.retirar(grupo.codigo());
    }
}
