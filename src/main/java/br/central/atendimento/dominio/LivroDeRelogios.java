package br.central.atendimento.dominio;

import br.central.prazos.Inicio;
import br.central.prazos.RelogioDerivado;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The clocks on record: those of an owner that hold, and how others take their place. */
@Component
class LivroDeRelogios {

    private final RelogioRepository relogios;
    private final Clock agora;

    LivroDeRelogios(RelogioRepository relogios, Clock agora) {
        this.relogios = relogios;
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
        List<Relogio> antes = vigentes(dono);
        List<Relogio> acordadas = antes.stream().filter(Relogio::metaAcordada).toList();
        antes.stream().filter(um -> !um.metaAcordada()).forEach(this::encerrar);
        List<Relogio> novos = escrever(dono, derivados);
        if (!acordadas.isEmpty()) {
            novos.stream().filter(Relogio::metaInterna).forEach(Relogio::deixarDeVincular);
        }
        return Stream.concat(novos.stream(), acordadas.stream()).toList();
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
