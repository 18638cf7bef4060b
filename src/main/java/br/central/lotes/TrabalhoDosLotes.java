package br.central.lotes;

import br.central.seguranca.ComoSistema;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Works off the batches, in turns, so that a small one does not wait for a large one. On any number of nodes. */
@Component
class TrabalhoDosLotes {

    private static final int POR_VEZ = 25;

    private final LinhasPorFazer linhas;
    private final PassoDoLote passo;

    TrabalhoDosLotes(LinhasPorFazer linhas, PassoDoLote passo) {
        this.linhas = linhas;
        this.passo = passo;
    }

    @Scheduled(fixedDelayString = "${central.lotes.intervalo:1s}")
    void trabalhar() {
        ComoSistema.executar(this::ateAcabar);
    }

    private void ateAcabar() {
        boolean houve = true;
        while (houve && !Thread.currentThread().isInterrupted()) {
            houve = false;
            for (Lote lote : linhas.lotes()) {
                houve |= umaVez(lote);
            }
        }
    }

    private boolean umaVez(Lote lote) {
        int feitas = fazer(lote, POR_VEZ);
        if (feitas < POR_VEZ) {
            linhas.concluir(lote.id());
        }
        return feitas > 0;
    }

    /** @return how many were worked on, fewer than asked for when there are no more that are free */
    int fazer(Lote lote, int quantas) {
        int feitas = 0;
        while (feitas < quantas && passo.umaLinha(lote)) {
            feitas++;
        }
        return feitas;
    }
}
