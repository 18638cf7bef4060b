package br.central.atendimento.dominio;

import br.central.atendimento.TipoDeReclamacao;
import br.central.comum.Natureza;
import br.central.comum.Origem;
import br.central.prazos.AvaliacaoDeDecisao;
import br.central.prazos.Cumprimento;
import br.central.prazos.FatosDoPrazo;
import br.central.prazos.Inicio;
import br.central.prazos.Prazos;
import br.central.prazos.RelogioDerivado;
import br.central.prazos.TabelaComDefeito;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts the clocks of the decision {@code prazos} on an atendimento and on what is below it. A reclassification derives
 * them again from the original opening, so the elapsed time is kept; what was replaced stays on record.
 */
@Component
public class Relogios {

    private static final Logger LOG = LoggerFactory.getLogger(Relogios.class);
    private static final String PRAZO_ALTERADO = "PRAZO_ALTERADO";

    /** How the tables know the re-analysis of a refusal, whatever the request is about. */
    private static final String REANALISE = "ouvidoria/reanalise";

    private final RelogioRepository relogios;
    private final Prazos prazos;
    private final Diario diario;
    private final Clock agora;

    Relogios(RelogioRepository relogios, Prazos prazos, Diario diario, Clock agora) {
        this.relogios = relogios;
        this.prazos = prazos;
        this.diario = diario;
        this.agora = agora;
    }

    public static FatosDoPrazo fatos(Atendimento atendimento) {
        return new FatosDoPrazo(
                atendimento.natureza(),
                atendimento.tipoDemanda(),
                atendimento.classificacao(),
                atendimento.tipoCliente(),
                atendimento.origem(),
                atendimento.urgente());
    }

    public static FatosDoPrazo fatos(Solicitacao solicitacao) {
        Atendimento atendimento = solicitacao.atendimento();
        return new FatosDoPrazo(
                solicitacao.natureza(),
                solicitacao.tipoDemanda(),
                solicitacao.classificacao(),
                atendimento.tipoCliente(),
                atendimento.origem(),
                atendimento.urgente());
    }

    public static FatosDoPrazo fatos(Reclamacao reclamacao) {
        Solicitacao solicitacao = reclamacao.solicitacao();
        boolean reanalise = reclamacao.tipo() == TipoDeReclamacao.REANALISE;
        return new FatosDoPrazo(
                Natureza.OUVIDORIA,
                solicitacao.tipoDemanda(),
                reanalise ? REANALISE : solicitacao.classificacao(),
                solicitacao.atendimento().tipoCliente(),
                Origem.OUVIDORIA,
                false);
    }

    /** The clocks of a new atendimento that was classified at once. */
    public void doNovo(Atendimento atendimento) {
        tolerante(atendimento, () -> {
            List<RelogioDerivado> derivados = prazos.derivar(fatos(atendimento), atendimento.abertoEm());
            gravar(new Relogio.Dono(atendimento, null, null), derivados, atendimento.abertoEm());
            atendimento.prazoPassaASer(vinculante(derivados));
        });
    }

    /** Derives the clocks of the atendimento again, from its opening or its restart. */
    public void doAtendimento(Atendimento atendimento) {
        Instant desde = proprios(atendimento).map(Relogio::abertoEm).findFirst().orElse(atendimento.abertoEm());
        derivarDeNovo(atendimento, desde);
    }

    /** The client brought it back after an answer: the clocks of the atendimento itself start anew too. */
    public void doReiniciado(Atendimento atendimento) {
        if (atendimento.classificacao() != null) {
            derivarDeNovo(atendimento, agora.instant());
        }
    }

    private void derivarDeNovo(Atendimento atendimento, Instant desde) {
        tolerante(atendimento, () -> {
            List<RelogioDerivado> derivados = prazos.derivar(fatos(atendimento), desde);
            substituir(atendimento, null, null);
            gravar(new Relogio.Dono(atendimento, null, null), derivados, desde);
            recalcular(atendimento);
        });
    }

    private Stream<Relogio> proprios(Atendimento atendimento) {
        return relogios.vigentes(atendimento).stream()
                .filter(relogio -> relogio.solicitacaoId() == null && relogio.reclamacaoId() == null);
    }

    /** The clocks shown from registration on; the process confirms them when it starts. */
    public void daSolicitacaoRegistrada(Solicitacao solicitacao) {
        tolerante(
                solicitacao.atendimento(),
                () -> solicitacao.prazoPassaASer(
                        vinculante(prazos.derivar(fatos(solicitacao), solicitacao.abertaEm()))));
    }

    public void daSolicitacao(Solicitacao solicitacao, AvaliacaoDeDecisao avaliacao) {
        List<RelogioDerivado> derivados = prazos.derivar(avaliacao, solicitacao.abertaEm());
        Atendimento atendimento = solicitacao.atendimento();
        boolean primeira = !solicitacao.comRelogios();
        if (!primeira) {
            substituir(atendimento, solicitacao, null);
        }
        gravar(new Relogio.Dono(atendimento, solicitacao, null), derivados, solicitacao.abertaEm());
        solicitacao.relogiosDefinidos(vinculante(derivados));
        if (primeira) {
            antecipar(atendimento, solicitacao.prazo());
        } else {
            recalcular(atendimento);
        }
    }

    /** The facts are others: derived again from the opening of the request, while its groups go on. */
    public void deNovo(Solicitacao solicitacao) {
        Atendimento atendimento = solicitacao.atendimento();
        tolerante(atendimento, () -> {
            List<RelogioDerivado> derivados = prazos.derivar(fatos(solicitacao), solicitacao.abertaEm());
            substituir(atendimento, solicitacao, null);
            gravar(new Relogio.Dono(atendimento, solicitacao, null), derivados, solicitacao.abertaEm());
            solicitacao.relogiosDefinidos(vinculante(derivados));
        });
    }

    public void daReclamacao(Reclamacao reclamacao, AvaliacaoDeDecisao avaliacao) {
        List<RelogioDerivado> derivados = prazos.derivar(avaliacao, reclamacao.registradaEm());
        Atendimento atendimento = reclamacao.solicitacao().atendimento();
        gravar(
                new Relogio.Dono(atendimento, reclamacao.solicitacao(), reclamacao),
                derivados,
                reclamacao.registradaEm());
        reclamacao.prazoPassaASer(vinculante(derivados));
    }

    /** A deadline set by hand, by right; the reason stays in the timeline. */
    public void alterar(Solicitacao solicitacao, Instant venceEm, String explicacao) {
        Atendimento atendimento = solicitacao.atendimento();
        var alterado = alterado(venceEm, explicacao);
        substituir(atendimento, solicitacao, null);
        gravar(new Relogio.Dono(atendimento, solicitacao, null), List.of(alterado), solicitacao.abertaEm());
        solicitacao.prazoPassaASer(new PrazoVinculante(PRAZO_ALTERADO, venceEm, alterado.atencaoEm()));
        recalcular(atendimento);
    }

    /** As above, for the atendimento itself; an open request that is due before still binds. */
    public void alterar(Atendimento atendimento, Instant venceEm, String explicacao) {
        substituir(atendimento, null, null);
        gravar(
                new Relogio.Dono(atendimento, null, null),
                List.of(alterado(venceEm, explicacao)),
                atendimento.abertoEm());
        recalcular(atendimento);
    }

    private RelogioDerivado alterado(Instant venceEm, String explicacao) {
        return new RelogioDerivado(
                PRAZO_ALTERADO,
                Inicio.REGISTRO,
                Cumprimento.RESPOSTA,
                agora.instant(),
                venceEm,
                meioDoCaminho(venceEm),
                true,
                null,
                null,
                PRAZO_ALTERADO,
                0,
                explicacao);
    }

    private Instant meioDoCaminho(Instant venceEm) {
        Instant desde = agora.instant();
        return desde.plus(Duration.between(desde, venceEm).dividedBy(2));
    }

    /** The earliest binding deadline among the clocks of the atendimento itself and of its open solicitações. */
    public void recalcular(Atendimento atendimento) {
        PrazoVinculante primeiro = proprios(atendimento)
                .filter(Relogio::vinculante)
                .findFirst()
                .map(relogio -> new PrazoVinculante(relogio.norma(), relogio.venceEm(), relogio.atencaoEm()))
                .orElse(null);
        for (Solicitacao solicitacao : atendimento.solicitacoes()) {
            PrazoVinculante prazo = solicitacao.emAberto() ? solicitacao.prazo() : null;
            if (prazo != null && prazo.venceAntesDe(primeiro)) {
                primeiro = prazo;
            }
        }
        atendimento.prazoPassaASer(primeiro);
    }

    private static void antecipar(Atendimento atendimento, PrazoVinculante prazo) {
        if (prazo.venceAntesDe(atendimento.prazo())) {
            atendimento.prazoPassaASer(prazo);
        }
    }

    private void substituir(Atendimento atendimento, Solicitacao solicitacao, Reclamacao reclamacao) {
        Long dono = solicitacao == null ? null : solicitacao.id();
        Long segunda = reclamacao == null ? null : reclamacao.id();
        relogios.vigentes(atendimento).stream()
                .filter(relogio -> Objects.equals(relogio.solicitacaoId(), dono)
                        && Objects.equals(relogio.reclamacaoId(), segunda))
                .forEach(relogio -> relogio.substituir(agora.instant()));
    }

    private void gravar(Relogio.Dono dono, List<RelogioDerivado> derivados, Instant abertoEm) {
        Instant criadoEm = agora.instant();
        derivados.stream()
                .filter(RelogioDerivado::iniciado)
                .forEach(derivado -> relogios.save(new Relogio(dono, derivado, abertoEm, criadoEm)));
    }

    private static PrazoVinculante vinculante(List<RelogioDerivado> derivados) {
        return Prazos.vinculante(derivados)
                .map(relogio -> new PrazoVinculante(relogio.norma(), relogio.venceEm(), relogio.atencaoEm()))
                .orElseThrow();
    }

    /** A broken table must not keep a client from being attended: the deadline comes once the table is mended. */
    private void tolerante(Atendimento atendimento, Runnable derivacao) {
        try {
            derivacao.run();
        } catch (TabelaComDefeito defeito) {
            LOG.error("Prazo do atendimento {} não calculado: {}", atendimento.protocolo(), defeito.getMessage());
            diario.anotar(atendimento, TipoAndamento.TABELA_COM_DEFEITO, defeito.getMessage());
        }
    }
}
