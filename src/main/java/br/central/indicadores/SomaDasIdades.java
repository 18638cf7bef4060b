package br.central.indicadores;

import br.central.indicadores.contrato.IdadeDoTrabalho;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The age of all the work in some cells. */
final class SomaDasIdades {

    private static final int[] BORDAS = Celula.Idades.BORDAS_EM_DIAS;
    private static final long SEGUNDOS_POR_MINUTO = 60;

    private final List<Celula> celulas;
    private final long quantos;

    SomaDasIdades(List<Celula> celulas) {
        this.celulas = celulas;
        quantos =
                celulas.stream().mapToLong(celula -> celula.contagem().total()).sum();
    }

    IdadeDoTrabalho idade(Instant agora, ZoneId fuso) {
        return new IdadeDoTrabalho(
                faixas(),
                celulas.stream()
                        .map(celula -> celula.idades().maisAntigo())
                        .min(Comparator.naturalOrder())
                        .map(instante -> instante.atZone(fuso).toOffsetDateTime())
                        .orElse(null),
                quantos == 0 ? 0 : (agora.getEpochSecond() - aberturaMedia()) / SEGUNDOS_POR_MINUTO);
    }

    private long aberturaMedia() {
        return celulas.stream().mapToLong(celula -> celula.idades().abertura()).sum() / quantos;
    }

    private List<IdadeDoTrabalho.Faixa> faixas() {
        List<IdadeDoTrabalho.Faixa> faixas = new ArrayList<>();
        long antes = 0;
        for (int borda = 0; borda < BORDAS.length; borda++) {
            long ate = ate(borda);
            String descricao = BORDAS[borda] == 1 ? "até 1 dia" : "até " + BORDAS[borda] + " dias";
            faixas.add(new IdadeDoTrabalho.Faixa(descricao, BORDAS[borda], ate - antes));
            antes = ate;
        }
        faixas.add(new IdadeDoTrabalho.Faixa("mais de " + BORDAS[BORDAS.length - 1] + " dias", null, quantos - antes));
        return faixas;
    }

    private long ate(int borda) {
        return celulas.stream()
                .mapToLong(celula -> celula.idades().ate()[borda])
                .sum();
    }
}
