package br.central.atendimento.dominio;

import br.central.atendimento.contrato.TipoDeReclamacao;
import br.central.comum.Recusa;
import br.central.prazos.AvaliacaoDeDecisao;
import br.central.prazos.Cumprimento;
import br.central.prazos.FatosDoPrazo;
import br.central.prazos.Inicio;
import br.central.prazos.Inicios;
import br.central.prazos.Prazos;
import br.central.prazos.RelogioDerivado;
import br.central.prazos.TabelaComDefeito;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
    private final Prazos prazos;
    private final Diario diario;
    private final Clock agora;

    Relogios(LivroDeRelogios livro, Prazos prazos, Diario diario, Clock agora) {
        this.livro = livro;
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
        var cliente = solicitacao.atendimento().tipoCliente();
        return reclamacao.tipo() == TipoDeReclamacao.REANALISE
                ? FatosDoPrazo.daReanalise(solicitacao.tipoDemanda(), cliente)
                : FatosDoPrazo.daReclamacao(solicitacao.tipoDemanda(), solicitacao.classificacao(), cliente);
    }

    /** The clocks of a new atendimento that was classified at once. */
    public void doNovo(Atendimento atendimento) {
        tolerante(atendimento, () -> {
            var derivados = prazos.derivar(fatos(atendimento), inicios(atendimento, atendimento.abertoEm()));
            atendimento.prazoPassaASer(Vinculante.de(livro.escrever(Relogio.Dono.de(atendimento), derivados)));
        });
    }

    /** Derives the clocks of the atendimento again, from its opening or its restart. */
    public void doAtendimento(Atendimento atendimento) {
        doAtendimento(atendimento, contamDesde(atendimento));
    }

    /** As above, from another moment. */
    public void doAtendimento(Atendimento atendimento, Instant desde) {
        derivarDeNovo(atendimento, desde);
    }

    /** The client brought it back after an answer: the clocks of the atendimento itself start anew too. */
    public void doReiniciado(Atendimento atendimento) {
        if (atendimento.classificacao() != null) {
            semMeta(Relogio.Dono.de(atendimento));
            derivarDeNovo(atendimento, agora.instant());
        }
    }

    /** Something is to be done, or shown, for what the atendimento itself is about, and no request of it asks for that. */
    public boolean ninguemCumpre(Atendimento atendimento) {
        return livro.vigentes(Relogio.Dono.de(atendimento)).stream().anyMatch(Relogio::depoisDaResposta)
                && !atendimento.temPedidoDoSeuAssunto();
    }

    /**
     * What was asked for is with the groups now, and so are the clocks of doing it; the atendimento keeps those of the
     * answer.
     */
    public void encaminhado(Atendimento atendimento) {
        livro.vigentes(Relogio.Dono.de(atendimento)).stream()
                .filter(relogio -> relogio.cumprimento() != Cumprimento.RESPOSTA)
                .forEach(livro::encerrar);
        recalcular(atendimento);
    }

    /** Its opening, or when it was brought back after an answer. */
    public Instant contamDesde(Atendimento atendimento) {
        return livro.vigentes(Relogio.Dono.de(atendimento)).stream()
                .filter(relogio -> relogio.inicio() == Inicio.REGISTRO && !relogio.metaAcordada())
                .map(Relogio::abertoEm)
                .findFirst()
                .orElse(atendimento.abertoEm());
    }

    private void derivarDeNovo(Atendimento atendimento, Instant desde) {
        tolerante(atendimento, () -> {
            boolean comOsGrupos = atendimento.comOsGruposOSeuAssunto();
            List<RelogioDerivado> proprios = prazos.derivar(fatos(atendimento), inicios(atendimento, desde)).stream()
                    .filter(um -> !comOsGrupos || um.cumprimento() == Cumprimento.RESPOSTA)
                    .toList();
            trocar(Relogio.Dono.de(atendimento), proprios);
            recalcular(atendimento);
        });
    }

    /** What was told of its requests holds for the atendimento too; the first of each. */
    private Inicios inicios(Atendimento atendimento, Instant desde) {
        Inicios inicios = Inicios.noRegistro(desde);
        for (Solicitacao solicitacao : atendimento.solicitacoes()) {
            inicios = solicitacao.fatos().maisCedoDoQue(inicios);
        }
        return inicios;
    }

    private static Inicios inicios(Solicitacao solicitacao) {
        return solicitacao.fatos().desde(solicitacao.abertaEm());
    }

    /** The clocks shown from registration on; the process confirms them when it starts. */
    public void daSolicitacaoRegistrada(Solicitacao solicitacao) {
        tolerante(solicitacao.atendimento(), () -> {
            List<RelogioDerivado> derivados = derivar(solicitacao);
            Instant criadoEm = agora.instant();
            solicitacao.fatos().esperar(derivados);
            solicitacao.prazoPassaASer(Vinculante.de(derivados.stream()
                    .map(derivado -> new Relogio(Relogio.Dono.de(solicitacao), derivado, criadoEm))
                    .toList()));
        });
    }

    public void daSolicitacao(Solicitacao solicitacao, AvaliacaoDeDecisao avaliacao) {
        Atendimento atendimento = solicitacao.atendimento();
        boolean primeira = !solicitacao.comRelogios();
        gravar(solicitacao, prorrogados(solicitacao, prazos.derivar(avaliacao, inicios(solicitacao))));
        if (primeira) {
            antecipar(atendimento, solicitacao.prazo());
        } else {
            recalcular(atendimento);
        }
    }

    /** The facts are others: derived again from the opening of the request, while its groups go on. */
    public void deNovo(Solicitacao solicitacao) {
        tolerante(solicitacao.atendimento(), () -> gravar(solicitacao, derivar(solicitacao)));
    }

    private List<RelogioDerivado> derivar(Solicitacao solicitacao) {
        return prorrogados(solicitacao, prazos.derivar(fatos(solicitacao), inicios(solicitacao)));
    }

    private static List<RelogioDerivado> prorrogados(Solicitacao solicitacao, List<RelogioDerivado> derivados) {
        Instant ate = solicitacao.fatos().prorrogadaAte();
        return ate == null
                ? derivados
                : derivados.stream()
                        .map(um -> ProrrogacaoDaOuvidoria.de(um, ate))
                        .toList();
    }

    private void gravar(Solicitacao solicitacao, List<RelogioDerivado> derivados) {
        Relogio.Dono dono = Relogio.Dono.de(solicitacao);
        List<Relogio> novos = solicitacao.comRelogios() ? trocar(dono, derivados) : livro.escrever(dono, derivados);
        solicitacao.relogiosDefinidos();
        solicitacao.fatos().esperar(derivados);
        solicitacao.prazoPassaASer(Vinculante.de(novos));
    }

    /** That something was late already is told where another deadline takes its place. */
    private List<Relogio> trocar(Relogio.Dono dono, List<RelogioDerivado> derivados) {
        Instant quando = agora.instant();
        livro.vigentes(dono).stream()
                .filter(um -> um.vinculante() && um.expirou(quando))
                .filter(um -> derivados.stream().noneMatch(um::continuaEm))
                .forEach(um -> anotarExpirado(dono, um));
        return livro.trocar(dono, derivados);
    }

    private void anotarExpirado(Relogio.Dono dono, Relogio relogio) {
        TipoAndamento tipo = TipoAndamento.EXPIRADO_SUBSTITUIDO;
        String venceu = relogio.venceEm().toString();
        if (dono.solicitacao() == null) {
            diario.anotarMudanca(dono.atendimento(), tipo, relogio.baseLegal(), venceu, null);
        } else {
            diario.anotarMudanca(dono.solicitacao(), tipo, relogio.baseLegal(), venceu, null);
        }
    }

    /** Brought back after an answer: what was agreed on for the answer it had does not hold for the next one. */
    public void reaberta(Solicitacao solicitacao) {
        semMeta(Relogio.Dono.de(solicitacao));
    }

    private void semMeta(Relogio.Dono dono) {
        livro.vigentes(dono).stream().filter(Relogio::metaAcordada).forEach(livro::encerrar);
    }

    public void daReclamacao(Reclamacao reclamacao, AvaliacaoDeDecisao avaliacao) {
        List<RelogioDerivado> derivados = prazos.derivar(avaliacao, reclamacao.registradaEm());
        reclamacao.prazoPassaASer(Vinculante.de(livro.escrever(Relogio.Dono.de(reclamacao), derivados)));
    }

    /** A target set by hand, by right, beside the clocks of the norms, which bind as before. */
    public void acordar(Solicitacao solicitacao, Instant venceEm, String explicacao) {
        MetaAcordada meta = new MetaAcordada(solicitacao.abertaEm(), venceEm, explicacao);
        solicitacao.prazoPassaASer(
                Vinculante.de(livro.acordar(Relogio.Dono.de(solicitacao), meta.relogio(agora.instant()))));
        recalcular(solicitacao.atendimento());
    }

    /** As above, for the atendimento itself; an open request that is due before still binds. */
    public void acordar(Atendimento atendimento, Instant venceEm, String explicacao) {
        MetaAcordada meta = new MetaAcordada(contamDesde(atendimento), venceEm, explicacao);
        livro.acordar(Relogio.Dono.de(atendimento), meta.relogio(agora.instant()));
        recalcular(atendimento);
    }

    /** Something that meets clocks of the request happened, or is not to happen any more. */
    public void conferir(Solicitacao solicitacao) {
        List<Relogio> todos = livro.conferir(Relogio.Dono.de(solicitacao));
        if (!todos.isEmpty()) {
            solicitacao.prazoPassaASer(solicitacao.emAberto() ? Vinculante.de(todos) : Vinculante.doQueTerminou(todos));
        }
    }

    public void conferir(Reclamacao reclamacao) {
        livro.conferir(Relogio.Dono.de(reclamacao));
    }

    /** It was closed. What is due within the contact was met there, if the contact was no longer than any is. */
    public void encerrado(Atendimento atendimento, Duration maiorContato) {
        if (atendimento.encerradoEm().isAfter(atendimento.abertoEm().plus(maiorContato))) {
            atendimento.contatoAcabou();
        }
        livro.conferir(Relogio.Dono.de(atendimento));
        recalcular(atendimento);
    }

    /** @throws Recusa.EstadoNaoPermite when something is due that is not done by saying so in the contact */
    public void exigirQueOContatoBaste(Atendimento atendimento) {
        passaDoContato(atendimento, livro.vigentes(Relogio.Dono.de(atendimento)))
                .ifPresent(relogio -> {
                    throw new Recusa.EstadoNaoPermite(
                            "Este prazo legal só se cumpre %s, e não se resolve no contato: registre a solicitação. (%s)"
                                    .formatted(relogio.cumprimento().descricao(), relogio.baseLegal()));
                });
    }

    /** Of these clocks, one of the atendimento itself that runs and that nothing said in the contact meets. */
    public static Optional<Relogio> passaDoContato(Atendimento atendimento, List<Relogio> vigentes) {
        Relogio.Dono dono = Relogio.Dono.de(atendimento);
        return vigentes.stream()
                .filter(dono::tem)
                .filter(Relogio::passaDoContato)
                .findFirst();
    }

    public void cancelado(Atendimento atendimento) {
        livro.conferir(Relogio.Dono.de(atendimento));
    }

    /** A clock of the request with such a start ran out unmet, be it one that another took the place of. */
    public boolean jaExpirou(Solicitacao solicitacao, Inicio inicio) {
        return livro.jaExpirou(Relogio.Dono.de(solicitacao), inicio);
    }

    /** Something of the case, or of an open request of it, has run out unmet. */
    public boolean algumExpirado(Atendimento atendimento) {
        return livro.algumExpirado(atendimento);
    }

    /** From when the clock of the ouvidoria counts. */
    public Instant inicioDaOuvidoria(Solicitacao solicitacao) {
        return daOuvidoria(solicitacao).iniciadoEm();
    }

    public Instant vencimentoDaOuvidoria(Solicitacao solicitacao) {
        return daOuvidoria(solicitacao).venceEm();
    }

    private RelogioDerivado daOuvidoria(Solicitacao solicitacao) {
        return derivar(solicitacao).stream()
                .filter(um -> Relogio.OUVIDORIA.equals(um.norma()))
                .findFirst()
                .orElseThrow(() -> new Recusa.EstadoNaoPermite(
                        "A tabela de prazos em vigor não dá a esta solicitação o prazo da ouvidoria."));
    }

    /** The earliest binding deadline among the clocks of the atendimento itself and of its open solicitações. */
    public void recalcular(Atendimento atendimento) {
        PrazoVinculante primeiro = Vinculante.de(livro.vigentes(Relogio.Dono.de(atendimento)));
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
