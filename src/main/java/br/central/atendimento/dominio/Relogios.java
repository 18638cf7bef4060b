package br.central.atendimento.dominio;

import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.prazos.AvaliacaoDeDecisao;
import br.central.prazos.Cumprimento;
import br.central.prazos.Inicio;
import br.central.prazos.RelogioDerivado;
import br.central.prazos.TabelaComDefeito;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Puts the clocks of the decision {@code prazos} on an atendimento and on what is below it. A reclassification derives
 * them again from the original opening, so the elapsed time is kept; what was replaced stays on record. Nobody moves the
 * clock of a norm: a target agreed on stands beside it.
 */
@Component
public class Relogios {

    private static final Logger LOG = LoggerFactory.getLogger(Relogios.class);

    private final LivroDeRelogios livro;
    private final PrazosDerivados prazos;
    private final Diario diario;
    private final Clock agora;

    Relogios(LivroDeRelogios livro, PrazosDerivados prazos, Diario diario, Clock agora) {
        this.livro = livro;
        this.prazos = prazos;
        this.diario = diario;
        this.agora = agora;
    }

    /** The clocks of a new atendimento that was classified at once. */
    public void doNovo(Atendimento atendimento) {
        tolerante(atendimento, () -> {
            var derivados =
                    prazos.doAtendimento(atendimento, atendimento.abertura().quando());
            atendimento.prazoPassaASer(Vinculante.de(livro.escrever(DonoDoRelogio.de(atendimento), derivados)));
        });
    }

    /** Derives the clocks of the atendimento again, from its opening or its restart. */
    public void doAtendimento(Atendimento atendimento) {
        doAtendimento(atendimento, contamDesde(atendimento));
    }

    /** The client brought it back after an answer: the clocks of the atendimento itself start anew too. */
    public void doReiniciado(Atendimento atendimento) {
        if (atendimento.classificacao() != null) {
            semMeta(DonoDoRelogio.de(atendimento));
            doAtendimento(atendimento, agora.instant());
        }
    }

    /** Something is to be done, or shown, for what the atendimento itself is about, and no request of it asks for that. */
    public boolean ninguemCumpre(Atendimento atendimento) {
        return livro.vigentes(DonoDoRelogio.de(atendimento)).stream().anyMatch(Relogio::depoisDaResposta)
                && !atendimento.pedidos().haEmAbertoDe(atendimento.classificacao());
    }

    /**
     * What was asked for is with the groups now, and so are the clocks of doing it; the atendimento keeps those of the
     * answer.
     */
    public void encaminhado(Atendimento atendimento) {
        livro.vigentes(DonoDoRelogio.de(atendimento)).stream()
                .filter(relogio -> relogio.cumprimento() != Cumprimento.RESPOSTA)
                .forEach(livro::encerrar);
        recalcular(atendimento);
    }

    /** Its opening, or when it was brought back after an answer. */
    public Instant contamDesde(Atendimento atendimento) {
        return livro.vigentes(DonoDoRelogio.de(atendimento)).stream()
                .filter(relogio -> relogio.inicio() == Inicio.REGISTRO && !relogio.metaAcordada())
                .map(Relogio::abertoEm)
                .findFirst()
                .orElse(atendimento.abertura().quando());
    }

    /** As above, from another moment. */
    public void doAtendimento(Atendimento atendimento, Instant desde) {
        tolerante(atendimento, () -> {
            livro.trocar(DonoDoRelogio.de(atendimento), proprios(atendimento, desde));
            recalcular(atendimento);
        });
    }

    /** What the table would give the atendimento itself, from its opening or its restart. */
    List<RelogioDerivado> proprios(Atendimento atendimento) {
        return proprios(atendimento, contamDesde(atendimento));
    }

    private List<RelogioDerivado> proprios(Atendimento atendimento, Instant desde) {
        boolean foramJuntos = atendimento.situacao() == SituacaoAtendimento.ENCAMINHADO;
        boolean comOsGrupos = atendimento.pedidos().comOsGrupos(atendimento.classificacao(), foramJuntos);
        return prazos.doAtendimento(atendimento, desde).stream()
                .filter(um -> !comOsGrupos || um.cumprimento() == Cumprimento.RESPOSTA)
                .toList();
    }

    /** The clocks shown from registration on; the process confirms them when it starts. */
    public void daSolicitacaoRegistrada(Solicitacao solicitacao) {
        tolerante(solicitacao.atendimento(), () -> {
            List<RelogioDerivado> derivados = prazos.daSolicitacao(solicitacao);
            solicitacao.fatos().esperar(derivados);
            solicitacao.prazoPassaASer(Vinculante.dos(DonoDoRelogio.de(solicitacao), derivados, agora.instant()));
        });
    }

    public void daSolicitacao(Solicitacao solicitacao, AvaliacaoDeDecisao avaliacao) {
        Atendimento atendimento = solicitacao.atendimento();
        boolean primeira = !solicitacao.comRelogios();
        gravar(solicitacao, prazos.daSolicitacao(solicitacao, avaliacao));
        if (primeira) {
            antecipar(atendimento, solicitacao.prazo());
        } else {
            recalcular(atendimento);
        }
    }

    /** The facts are others: derived again from the opening of the request, while its groups go on. */
    public void deNovo(Solicitacao solicitacao) {
        tolerante(solicitacao.atendimento(), () -> gravar(solicitacao, prazos.daSolicitacao(solicitacao)));
    }

    /** The table is another, the facts are the same: what is met already is no table's to change. */
    public void pelaTabela(Solicitacao solicitacao) {
        tolerante(solicitacao.atendimento(), () -> {
            List<Relogio> todos =
                    livro.trocarOsNaoCumpridos(DonoDoRelogio.de(solicitacao), prazos.daSolicitacao(solicitacao));
            solicitacao.fatos().esperar(todos.stream().map(Relogio::derivado).toList());
            solicitacao.prazoPassaASer(Vinculante.de(todos));
        });
    }

    private void gravar(Solicitacao solicitacao, List<RelogioDerivado> derivados) {
        DonoDoRelogio dono = DonoDoRelogio.de(solicitacao);
        List<Relogio> novos =
                solicitacao.comRelogios() ? livro.trocar(dono, derivados) : livro.escrever(dono, derivados);
        solicitacao.relogiosDefinidos();
        solicitacao.fatos().esperar(derivados);
        solicitacao.prazoPassaASer(Vinculante.de(novos));
    }

    /** Brought back after an answer: what was agreed on for the answer it had does not hold for the next one. */
    public void reaberta(Solicitacao solicitacao) {
        semMeta(DonoDoRelogio.de(solicitacao));
    }

    private void semMeta(DonoDoRelogio dono) {
        livro.vigentes(dono).stream().filter(Relogio::metaAcordada).forEach(livro::encerrar);
    }

    public void daReclamacao(Reclamacao reclamacao, AvaliacaoDeDecisao avaliacao) {
        List<RelogioDerivado> derivados = prazos.daReclamacao(reclamacao, avaliacao);
        reclamacao.prazoPassaASer(Vinculante.de(livro.escrever(DonoDoRelogio.de(reclamacao), derivados)));
    }

    /** The table is another: derived again from its registration; what was agreed on with who complained stays. */
    public void deNovo(Reclamacao reclamacao) {
        reclamacao.prazoPassaASer(
                Vinculante.de(livro.trocar(DonoDoRelogio.de(reclamacao), prazos.daReclamacao(reclamacao))));
    }

    /** Something that meets clocks of the request happened, or is not to happen any more. */
    public void conferir(Solicitacao solicitacao) {
        List<Relogio> todos = livro.conferir(DonoDoRelogio.de(solicitacao));
        if (!todos.isEmpty()) {
            solicitacao.prazoPassaASer(solicitacao.emAberto() ? Vinculante.de(todos) : Vinculante.doQueTerminou(todos));
        }
    }

    public void conferir(Reclamacao reclamacao) {
        livro.conferir(DonoDoRelogio.de(reclamacao));
    }

    /** It was closed. What is due within the contact was met there, if the contact was no longer than any is. */
    public void encerrado(Atendimento atendimento, Duration maiorContato) {
        if (atendimento
                .encerramento()
                .em()
                .isAfter(atendimento.abertura().quando().plus(maiorContato))) {
            atendimento.contatoAcabou();
        }
        livro.conferir(DonoDoRelogio.de(atendimento));
        recalcular(atendimento);
    }

    public void cancelado(Atendimento atendimento) {
        livro.conferir(DonoDoRelogio.de(atendimento));
    }

    /** A clock of the request with such a start ran out unmet, be it one that another took the place of. */
    public boolean jaExpirou(Solicitacao solicitacao, Inicio inicio) {
        return livro.jaExpirou(DonoDoRelogio.de(solicitacao), inicio);
    }

    /** Something of the case, or of an open request of it, has run out unmet. */
    public boolean algumExpirado(Atendimento atendimento) {
        return livro.algumExpirado(atendimento);
    }

    /** The earliest binding deadline among the clocks of the atendimento itself and of its open solicitações. */
    public void recalcular(Atendimento atendimento) {
        PrazoVinculante primeiro = Vinculante.de(livro.vigentes(DonoDoRelogio.de(atendimento)));
        for (Solicitacao solicitacao : atendimento.solicitacoes()) {
            PrazoVinculante prazo = solicitacao.emAberto() ? solicitacao.prazo() : null;
            if (prazo != null && prazo.venceAntesDe(primeiro)) {
                primeiro = prazo;
            }
        }
        atendimento.prazoPassaASer(primeiro);
    }

    private static void antecipar(Atendimento atendimento, PrazoVinculante prazo) {
        if (prazo != null && prazo.venceAntesDe(atendimento.prazo())) {
            atendimento.prazoPassaASer(prazo);
        }
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
