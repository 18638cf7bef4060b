package br.central.prazos;

import br.central.prazos.calendario.Contagem;
import br.central.prazos.calendario.Unidade;
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

    /** A limit of the norm itself, which no table may move. */
    private static final int DIAS_DA_PRORROGACAO = 30;

    private static final Comparator<RelogioDerivado> QUE_VENCE_ANTES =
            Comparator.comparing(RelogioDerivado::venceEm, Comparator.nullsLast(Comparator.naturalOrder()));

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
        return derivar(fatos, Inicios.noRegistro(abertoEm));
    }

    /**
     * Evaluates the table in force and counts each clock from its own start.
     *
     * @return the clocks, the earliest first and last those that have not started; never empty
     * @throws TabelaComDefeito when the table gives no clock or one that cannot be used
     */
    public List<RelogioDerivado> derivar(FatosDoPrazo fatos, Inicios inicios) {
        return derivar(decisoes.avaliar(DECISAO, fatos.variaveis()), inicios);
    }

    /**
     * Counts from the opening the clocks of an evaluation already made, by a process for instance.
     *
     * @return the clocks, the earliest first; never empty
     * @throws TabelaComDefeito when the evaluation gave no clock or one that cannot be used
     */
    public List<RelogioDerivado> derivar(AvaliacaoDeDecisao avaliacao, Instant abertoEm) {
        return derivar(avaliacao, Inicios.noRegistro(abertoEm));
    }

    /**
     * Counts the clocks of an evaluation already made, each from its own start.
     *
     * @return the clocks, the earliest first and last those that have not started; never empty
     * @throws TabelaComDefeito when the evaluation gave no clock or one that cannot be used
     */
    public List<RelogioDerivado> derivar(AvaliacaoDeDecisao avaliacao, Inicios inicios) {
        if (avaliacao.regras().isEmpty()) {
            throw TabelaComDefeito.semRelogio(avaliacao);
        }
        return avaliacao.regras().stream()
                .map(regra -> relogio(avaliacao, regra, inicios))
                .sorted(QUE_VENCE_ANTES)
                .toList();
    }

    /** For counting what tables, in force or not, would give to very many demands. */
    public PrazosEmSerie emSerie() {
        return new PrazosEmSerie(contagem);
    }

    /**
     * The working time between two moments, in whole minutes: of business days, the windows in which business hours run.
     * What was measured stays as it was when a holiday is added later.
     */
    public int minutosUteis(Instant de, Instant ate) {
        return (int) contagem.tempoUtil(de, ate).toMinutes();
    }

    /** The last moment to which the ouvidoria and who complained may agree to put off the answer (RN ANS 323/2013). */
    public Instant limiteDaProrrogacao(Instant desde) {
        return contagem.vencimento(desde, DIAS_DA_PRORROGACAO, Unidade.DIAS_UTEIS);
    }

    /** The clock that binds: of those that are binding and have started, the one due first. */
    public static Optional<RelogioDerivado> vinculante(List<RelogioDerivado> relogios) {
        return relogios.stream()
                .filter(relogio -> relogio.vinculante() && relogio.iniciado())
                .min(QUE_VENCE_ANTES);
    }

    private RelogioDerivado relogio(AvaliacaoDeDecisao avaliacao, AvaliacaoDeDecisao.Regra regra, Inicios inicios) {
        Clausula clausula = Clausula.de(avaliacao, regra);
        Instant desde = inicios.de(clausula).orElse(null);
        Instant venceEm = desde == null ? null : contagem.vencimento(desde, clausula.quantidade(), clausula.unidade());
        return new RelogioDerivado(
                clausula.norma(),
                clausula.inicio(),
                clausula.cumprimento(),
                desde,
                venceEm,
                desde == null
                        ? null
                        : contagem.atencaoEm(
                                desde, clausula.quantidade(), clausula.unidade(), clausula.percentualAtencao()),
                clausula.vinculante(),
                clausula.baseLegal(),
                new RelogioDerivado.DecisaoAplicada(avaliacao.chave(), avaliacao.versao(), regra.id()),
                clausula.unidade() == Unidade.IMEDIATO,
                Explicacao.de(clausula, inicios, contagem.fuso()));
    }
}
