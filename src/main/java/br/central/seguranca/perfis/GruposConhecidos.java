package br.central.seguranca.perfis;

import br.central.seguranca.AcessoMudou;
import br.central.seguranca.Grupo;
import br.central.seguranca.Grupos;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers the groups until they change: every line of every list asks for a name. */
@Component
class GruposConhecidos implements Grupos {

    private final TabelaDeGrupos tabela;
    private volatile List<Grupo> lembrados;

    GruposConhecidos(TabelaDeGrupos tabela) {
        this.tabela = tabela;
    }

    @Override
    public List<Grupo> todos() {
        List<Grupo> grupos = lembrados;
        if (grupos == null) {
            grupos = tabela.todos();
            lembrados = grupos;
        }
        return grupos;
    }

    @EventListener(AcessoMudou.class)
    void esquecer() {
        lembrados = null;
    }
}
