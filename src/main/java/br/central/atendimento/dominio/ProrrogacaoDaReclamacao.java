package br.central.atendimento.dominio;

import br.central.comum.Recusa;
import br.central.seguranca.Operadores;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** The ouvidoria's clock on a complaint, put off by agreement (RN ANS 323/2013): once, and only where no other binds. */
@Component
public class ProrrogacaoDaReclamacao {

    private final LivroDeRelogios livro;
    private final Operadores operadores;

    ProrrogacaoDaReclamacao(LivroDeRelogios livro, Operadores operadores) {
        this.livro = livro;
        this.operadores = operadores;
    }

    /** Whether an agreement would be accepted now, seen from the clocks that hold for its case. */
    public static boolean possivel(Reclamacao reclamacao, List<Relogio> vigentes, Instant agora) {
        List<Relogio> dela =
                vigentes.stream().filter(DonoDoRelogio.de(reclamacao)::tem).toList();
        return impedimento(reclamacao, dela, UnaryOperator.identity()).isEmpty()
                && dela.stream().anyMatch(um -> um.daOuvidoria() && um.venceEm().isAfter(agora));
    }

    /**
     * The clock that the agreement moves.
     *
     * @throws Recusa.EstadoNaoPermite when it was answered or put off before, or the law lets nobody move its deadline
     */
    public Relogio relogio(Reclamacao reclamacao) {
        List<Relogio> dela = livro.vigentes(DonoDoRelogio.de(reclamacao));
        impedimento(reclamacao, dela, operadores::comoSeChama).ifPresent(motivo -> {
            throw new Recusa.EstadoNaoPermite(
                    "Não é possível prorrogar o prazo da reclamação %s: %s".formatted(reclamacao.protocolo(), motivo));
        });
        return dela.stream().filter(Relogio::daOuvidoria).findFirst().orElseThrow();
    }

    /** What it was before stays on record. */
    public void prorrogar(Reclamacao reclamacao, Instant ate) {
        Relogio antes = relogio(reclamacao);
        DonoDoRelogio dono = DonoDoRelogio.de(reclamacao);
        livro.encerrar(antes);
        reclamacao.prorrogada(
                ate, Vinculante.de(livro.escrever(dono, List.of(ProrrogacaoDaOuvidoria.de(antes.derivado(), ate)))));
    }

    private static Optional<String> impedimento(Reclamacao reclamacao, List<Relogio> dela, UnaryOperator<String> nome) {
        if (!reclamacao.emAberto()) {
            return Optional.of("ela já foi respondida por %s."
                    .formatted(nome.apply(reclamacao.resposta().por())));
        }
        if (reclamacao.prorrogadaAte() != null) {
            return Optional.of("isso já foi feito, uma vez.");
        }
        if (dela.stream().noneMatch(Relogio::daOuvidoria)) {
            return Optional.of("a tabela de prazos não deu a ela o prazo da ouvidoria.");
        }
        return dela.stream()
                .filter(um -> um.vinculante() && !um.daOuvidoria())
                .findFirst()
                .map(um -> "vale também outro prazo, que não se prorroga (%s)."
                        .formatted(um.fundamento().baseLegal()));
    }
}
