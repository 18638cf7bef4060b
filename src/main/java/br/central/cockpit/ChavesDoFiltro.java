package br.central.cockpit;

import br.central.indicadores.Trabalhos;
import br.central.indicadores.contrato.FiltroDeTrabalho;
import br.central.indicadores.contrato.OrdemDeTrabalho;
import br.central.indicadores.contrato.TrabalhoNaLista;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** All the work that a filter finds, as far as one batch goes; what is due first is in. */
@Component
class ChavesDoFiltro {

    static final int NO_MAXIMO = 5_000;

    private static final int POR_VEZ = 200;

    private final Trabalhos trabalhos;

    ChavesDoFiltro(Trabalhos trabalhos) {
        this.trabalhos = trabalhos;
    }

    List<String> de(FiltroDeTrabalho filtro) {
        List<String> chaves = new ArrayList<>();
        for (int pagina = 0; chaves.size() < NO_MAXIMO; pagina++) {
            List<String> desta = trabalhos.listar(filtro, OrdemDeTrabalho.PADRAO, pagina, POR_VEZ).itens().stream()
                    .map(TrabalhoNaLista::chave)
                    .toList();
            chaves.addAll(desta);
            if (desta.size() < POR_VEZ) {
                break;
            }
        }
        return chaves;
    }
}
