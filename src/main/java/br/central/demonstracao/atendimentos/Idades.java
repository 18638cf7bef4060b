package br.central.demonstracao.atendimentos;

import br.central.prazos.AvaliacaoDeDecisao;
import br.central.prazos.Cumprimento;
import br.central.prazos.Decisoes;
import br.central.prazos.EstadoDoPrazo;
import br.central.prazos.FatosDoPrazo;
import br.central.prazos.Prazos;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** How old a demand has to be for its deadline to be in a given state now, by the table {@code prazos} in force. */
final class Idades {

    private static final int MAIS_VELHA_EM_HORAS = 60 * 24;

    /** Hours from the opening until attention, and until the breach. */
    record Idade(int atencao, int atraso) {}

    private final Decisoes decisoes;
    private final Prazos prazos;
    private final Instant agora;
    private final Map<FatosDoPrazo, Idade> lembradas = new HashMap<>();
    private final Map<FatosDoPrazo, Boolean> noContato = new HashMap<>();

    Idades(Decisoes decisoes, Prazos prazos, Instant agora) {
        this.decisoes = decisoes;
        this.prazos = prazos;
        this.agora = agora;
    }

    Idade de(FatosDoPrazo fatos) {
        return lembradas.computeIfAbsent(fatos, f -> {
            AvaliacaoDeDecisao avaliacao = decisoes.avaliar(Prazos.DECISAO, f.variaveis());
            return new Idade(
                    ateDeixarDeSer(EstadoDoPrazo.NO_PRAZO, avaliacao),
                    ateDeixarDeSer(EstadoDoPrazo.ATENCAO, avaliacao));
        });
    }

    /** Whether everything that is due is met by what is said in the contact. */
    boolean oContatoBasta(FatosDoPrazo fatos) {
        return noContato.computeIfAbsent(
                fatos,
                f -> prazos.derivar(decisoes.avaliar(Prazos.DECISAO, f.variaveis()), agora).stream()
                        .allMatch(um -> um.imediato() || um.cumprimento() == Cumprimento.RESPOSTA));
    }

    /** The states follow one another as the age grows, so halving the interval finds where one ends. */
    private int ateDeixarDeSer(EstadoDoPrazo estado, AvaliacaoDeDecisao avaliacao) {
        int ainda = 0;
        int naoMais = MAIS_VELHA_EM_HORAS;
        while (naoMais - ainda > 1) {
            int meio = (ainda + naoMais) / 2;
            if (estado(avaliacao, meio).compareTo(estado) <= 0) {
                ainda = meio;
            } else {
                naoMais = meio;
            }
        }
        return naoMais;
    }

    private EstadoDoPrazo estado(AvaliacaoDeDecisao avaliacao, int horas) {
        var relogios = prazos.derivar(avaliacao, agora.minus(Duration.ofHours(horas)));
        return Prazos.vinculante(relogios)
                .map(relogio -> EstadoDoPrazo.em(agora, relogio.atencaoEm(), relogio.venceEm(), null))
                .orElse(EstadoDoPrazo.NO_PRAZO);
    }
}
