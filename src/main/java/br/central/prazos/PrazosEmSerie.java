package br.central.prazos;

import br.central.prazos.calendario.Contagem;
import br.central.prazos.calendario.Unidade;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When the clocks are due that {@link Prazos#derivar} would give, for very many demands: an evaluation is read once, what
 * is counted in days is counted once for each day, and nothing is told in sentences. Not for several threads.
 */
public final class PrazosEmSerie {

    private record Quanto(int quantidade, Unidade unidade) {}

    private final Contagem contagem;
    private final Map<Quanto, Map<LocalDate, Instant>> contados = new HashMap<>();

    PrazosEmSerie(Contagem contagem) {
        this.contagem = contagem;
    }

    /**
     * One clock of one demand.
     *
     * @param dito how much, and by which norm, for people
     * @param venceEm {@code null} while it has not started
     */
    public record Vencimento(
            String norma, String dito, Cumprimento cumprimento, boolean vinculante, boolean imediato, Instant venceEm) {

        /** The same clock, due later. */
        public Vencimento adiado(Instant vence) {
            return new Vencimento(norma, dito, cumprimento, vinculante, imediato, vence);
        }
    }

    /** The clocks of all demands of the same facts. */
    public final class Relogios {

        private final List<Clausula> clausulas;

        private Relogios(List<Clausula> clausulas) {
            this.clausulas = clausulas;
        }

        /** In the order of the table. */
        public List<Vencimento> de(Inicios inicios) {
            return clausulas.stream()
                    .map(clausula -> new Vencimento(
                            clausula.norma(),
                            clausula.porExtenso(),
                            clausula.cumprimento(),
                            clausula.vinculante(),
                            clausula.unidade() == Unidade.IMEDIATO,
                            inicios.de(clausula)
                                    .map(desde -> vencimento(desde, clausula))
                                    .orElse(null)))
                    .toList();
        }
    }

    /** @throws TabelaComDefeito when the evaluation gave no clock or one that cannot be used */
    public Relogios ler(AvaliacaoDeDecisao avaliacao) {
        if (avaliacao.regras().isEmpty()) {
            throw TabelaComDefeito.semRelogio(avaliacao);
        }
        return new Relogios(avaliacao.regras().stream()
                .map(regra -> Clausula.de(avaliacao, regra))
                .toList());
    }

    private Instant vencimento(Instant desde, Clausula clausula) {
        if (!clausula.unidade().emDias()) {
            return contagem.vencimento(desde, clausula.quantidade(), clausula.unidade());
        }
        return contados.computeIfAbsent(new Quanto(clausula.quantidade(), clausula.unidade()), novo -> new HashMap<>())
                .computeIfAbsent(
                        desde.atZone(contagem.fuso()).toLocalDate(),
                        dia -> contagem.vencimento(desde, clausula.quantidade(), clausula.unidade()));
    }
}
