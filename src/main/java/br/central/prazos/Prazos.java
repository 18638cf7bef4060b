package br.central.prazos;

import br.central.prazos.calendario.Contagem;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * The deadlines of a demand: every norm that applies is a clock, by the decision table {@code prazos} (RN ANS 623/2024,
 * 566/2022, 483/2022 and 323/2013, Decreto 11.034/2022, LGPD, internal targets). Days are business or calendar days in
 * the operator's time zone; the day of the registration is left out and the due day ends at 23:59:59. No rule pauses a
 * clock.
 */
@Service
public class Prazos {

    /** Key of the decision. */
    public static final String DECISAO = "prazos";

    private final Decisoes decisoes;
    private final Contagem contagem;

    Prazos(Decisoes decisoes, Contagem contagem) {
        this.decisoes = decisoes;
        this.contagem = contagem;
    }

    /**
     * Evaluates the table in force and counts from the opening.
     *
     * @return the clocks, the earliest first; never empty
     * @throws TabelaComDefeito when the table gives no clock or one that cannot be used
     */
    public List<RelogioDerivado> derivar(FatosDoPrazo fatos, Instant abertoEm) {
        return derivar(decisoes.avaliar(DECISAO, fatos.variaveis()), abertoEm);
    }

    /**
     * Counts from the opening the clocks of an evaluation already made, by a process for instance.
     *
     * @return the clocks, the earliest first; never empty
     * @throws TabelaComDefeito when the evaluation gave no clock or one that cannot be used
     */
    public List<RelogioDerivado> derivar(AvaliacaoDeDecisao avaliacao, Instant abertoEm) {
        if (avaliacao.regras().isEmpty()) {
            throw TabelaComDefeito.semRelogio(avaliacao);
        }
        return avaliacao.regras().stream()
                .map(regra -> relogio(avaliacao, regra, abertoEm))
                .sorted(Comparator.comparing(RelogioDerivado::venceEm))
                .toList();
    }

    /**
     * The working time between two moments, in whole minutes: of business days, the windows in which business hours run.
     * What was measured stays as it was when a holiday is added later.
     */
    public int minutosUteis(Instant de, Instant ate) {
        return (int) contagem.tempoUtil(de, ate).toMinutes();
    }

    /** The clock that binds: of those that are binding, the one due first. */
    public static Optional<RelogioDerivado> vinculante(List<RelogioDerivado> relogios) {
        return relogios.stream()
                .filter(RelogioDerivado::vinculante)
                .min(Comparator.comparing(RelogioDerivado::venceEm));
    }

    private RelogioDerivado relogio(AvaliacaoDeDecisao avaliacao, AvaliacaoDeDecisao.Regra regra, Instant abertoEm) {
        Clausula clausula = Clausula.de(avaliacao, regra);
        Instant venceEm = contagem.vencimento(abertoEm, clausula.quantidade(), clausula.unidade());
        return new RelogioDerivado(
                clausula.norma(),
                venceEm,
                contagem.atencaoEm(abertoEm, venceEm, clausula.percentualAtencao()),
                clausula.vinculante(),
                clausula.baseLegal(),
                regra.id(),
                avaliacao.chave(),
                avaliacao.versao(),
                Explicacao.de(clausula, abertoEm, contagem.fuso()));
    }
}
