package br.central.regras.corrida;

import br.central.regras.corrida.CasosPorFazer.PorFazer;
import br.central.regras.corrida.TipoDeCorrida.ComUmCaso;
import org.springframework.stereotype.Component;

/** The background work of runs over many cases, when a test says so. */
@Component
public class CorridasDeTeste {

    private final TrabalhoDasCorridas trabalho;
    private final PassoDaCorrida passo;
    private final CasosPorFazer casos;

    CorridasDeTeste(TrabalhoDasCorridas trabalho, PassoDaCorrida passo, CasosPorFazer casos) {
        this.trabalho = trabalho;
        this.passo = passo;
        this.casos = casos;
    }

    /** All that there is to do, as one node does it. */
    public void trabalhar() {
        trabalho.trabalhar();
    }

    /** So many cases, as of a node that is then killed. */
    public int fazer(long id, int quantos) {
        return trabalho.fazer(emAndamento(id), quantos);
    }

    /** One case, to which something else is done than to the others. */
    public void fazerUm(long id, ComUmCaso ato) {
        passo.fazerUm(id, ato);
    }

    public PorFazer emAndamento(long id) {
        return casos.que(SituacaoDaCorrida.EM_ANDAMENTO).stream()
                .filter(uma -> uma.id() == id)
                .findFirst()
                .orElseThrow();
    }
}
