package br.central.atendimento.dominio;

import br.central.prazos.Inicio;
import br.central.prazos.RelogioDerivado;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The clocks on record: those of an owner that hold, and how others take their place. */
@Component
class LivroDeRelogios {

    private final RelogioRepository relogios;
    private final Diario diario;
    private final Clock agora;

    LivroDeRelogios(RelogioRepository relogios, Diario diario, Clock agora) {
        this.relogios = relogios;
        this.diario = diario;
        this.agora = agora;
    }

    List<Relogio> vigentes(DonoDoRelogio dono) {
        return dono.atendimento().relogios().stream().filter(dono::tem).toList();
    }

    /** The first clocks of their owner. */
    List<Relogio> escrever(DonoDoRelogio dono, List<RelogioDerivado> derivados) {
        Instant criadoEm = agora.instant();
        List<Relogio> novos = derivados.stream()
                .map(derivado -> relogios.save(new Relogio(dono, derivado, criadoEm)))
                .toList();
        novos.forEach(dono.atendimento()::conta);
        return novos;
    }

    /** A target that was agreed on stays, and those of the house do not bind beside it. */
    List<Relogio> trocar(DonoDoRelogio dono, List<RelogioDerivado> derivados) {
        return trocar(dono, derivados, Relogio::metaAcordada);
    }

    /** The same, and so does what is met already, in whose place no other of its norm comes. */
    List<Relogio> trocarOsNaoCumpridos(DonoDoRelogio dono, List<RelogioDerivado> derivados) {
        Set<String> cumpridas = vigentes(dono).stream()
                .filter(LivroDeRelogios::jaCumprido)
                .map(Relogio::norma)
                .collect(Collectors.toSet());
        List<RelogioDerivado> novos =
                derivados.stream().filter(um -> !cumpridas.contains(um.norma())).toList();
        return trocar(dono, novos, um -> um.metaAcordada() || jaCumprido(um));
    }

    /** That something was late already is told where another deadline takes its place. */
    private List<Relogio> trocar(DonoDoRelogio dono, List<RelogioDerivado> derivados, Predicate<Relogio> fica) {
        List<Relogio> antes = vigentes(dono);
        List<Relogio> ficam = antes.stream().filter(fica).toList();
        Instant quando = agora.instant();
        antes.stream()
                .filter(um -> um.vinculante() && um.expirou(quando))
                .filter(um -> derivados.stream().noneMatch(um::continuaEm))
                .forEach(um -> anotarExpirado(dono, um));
        antes.stream().filter(fica.negate()).forEach(this::encerrar);
        List<Relogio> novos = escrever(dono, derivados);
        if (ficam.stream().anyMatch(Relogio::metaAcordada)) {
            novos.stream().filter(Relogio::metaInterna).forEach(Relogio::deixarDeVincular);
        }
        return Stream.concat(novos.stream(), ficam.stream()).toList();
    }

    private void anotarExpirado(DonoDoRelogio dono, Relogio relogio) {
        TipoAndamento tipo = TipoAndamento.EXPIRADO_SUBSTITUIDO;
        String venceu = relogio.venceEm().toString();
        if (dono.solicitacao() == null) {
            diario.anotarMudanca(dono.atendimento(), tipo, relogio.fundamento().baseLegal(), venceu, null);
        } else {
            diario.anotarMudanca(dono.solicitacao(), tipo, relogio.fundamento().baseLegal(), venceu, null);
        }
    }

    /** It started and runs no more: met, or called off. */
    static boolean jaCumprido(Relogio relogio) {
        return relogio.venceEm() != null && !relogio.corre();
    }

    /** The target of the house, or the one agreed on before, gives way to this one; the clocks of the norms stay. */
    List<Relogio> acordar(DonoDoRelogio dono, RelogioDerivado meta) {
        List<Relogio> antes = vigentes(dono);
        antes.stream().filter(Relogio::metaAcordada).forEach(this::encerrar);
        antes.stream().filter(Relogio::metaInterna).forEach(Relogio::deixarDeVincular);
        return Stream.concat(antes.stream().filter(um -> !um.metaAcordada()), escrever(dono, List.of(meta)).stream())
                .toList();
    }

    List<Relogio> conferir(DonoDoRelogio dono) {
        List<Relogio> todos = vigentes(dono);
        todos.forEach(Relogio::conferir);
        return todos;
    }

    boolean jaExpirou(DonoDoRelogio dono, Inicio inicio) {
        return Stream.concat(
                        vigentes(dono).stream(),
                        relogios.substituidos(dono.atendimento()).stream().filter(dono::tem))
                .anyMatch(um -> um.inicio() == inicio && um.expirou(agora.instant()));
    }

    boolean algumExpirado(Atendimento atendimento) {
        return atendimento.relogios().stream()
                .anyMatch(um -> um.dono().reclamacaoId() == null && um.vinculante() && um.expirou(agora.instant()));
    }

    void encerrar(Relogio relogio) {
        relogio.substituir(agora.instant());
    }
}
