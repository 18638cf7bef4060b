package br.central.atendimento;

import br.central.atendimento.dominio.Andamento;
import br.central.atendimento.dominio.AndamentoRepository;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.AtendimentoRepository;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.SolicitacaoRepository;
import br.central.atendimento.processo.TarefasEncerradas;
import br.central.atendimento.processo.TarefasEncerradas.Encerrada;
import br.central.comum.Recusa;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Says to who comes late what became of a task: who completed it, when. Only to who may see the case. */
@Component
class QuemConcluiu {

    private static final DateTimeFormatter HOJE = DateTimeFormatter.ofPattern("'às' HH:mm");
    private static final DateTimeFormatter OUTRO_DIA = DateTimeFormatter.ofPattern("'em' dd/MM/yyyy 'às' HH:mm");

    /** The line of an act may be read with a clock slightly ahead of that of the engine. */
    private static final long FOLGA_EM_MS = 500;

    private final TarefasEncerradas encerradas;
    private final AtendimentoRepository atendimentos;
    private final SolicitacaoRepository solicitacoes;
    private final AndamentoRepository andamentos;
    private final Casos casos;
    private final Clock relogio;

    QuemConcluiu(
            TarefasEncerradas encerradas,
            AtendimentoRepository atendimentos,
            SolicitacaoRepository solicitacoes,
            AndamentoRepository andamentos,
            Casos casos,
            Clock relogio) {
        this.encerradas = encerradas;
        this.atendimentos = atendimentos;
        this.solicitacoes = solicitacoes;
        this.andamentos = andamentos;
        this.casos = casos;
        this.relogio = relogio;
    }

    Recusa recusa(String tarefa) {
        String oQueHouve =
                encerradas.de(tarefa).flatMap(this::explicar).orElse("alguém a concluiu ou o atendimento mudou.");
        return new Recusa.NaoEncontrado("Esta tarefa não está mais aberta: " + oQueHouve);
    }

    private Optional<String> explicar(Encerrada encerrada) {
        return caso(encerrada.protocolo())
                .flatMap(caso -> ultimo(caso, encerrada.em()))
                .map(ato -> encerrada.concluida()
                        ? "concluída por %s %s (%s)."
                                .formatted(
                                        ato.quem(),
                                        quando(encerrada.em()),
                                        ato.tipo().descricao().toLowerCase())
                        : "o atendimento mudou %s, por %s (%s)."
                                .formatted(
                                        quando(encerrada.em()),
                                        ato.quem(),
                                        ato.tipo().descricao().toLowerCase()));
    }

    private Optional<Atendimento> caso(String protocolo) {
        Optional<Atendimento> doProprio = atendimentos.findByProtocolo(protocolo);
        return doProprio
                .or(() -> solicitacoes.findByProtocolo(protocolo).map(uma -> uma.atendimento()))
                .map(Atendimento::protocolo)
                .flatMap(this::seVisivel);
    }

    private Optional<Atendimento> seVisivel(String protocolo) {
        try {
            return Optional.of(casos.paraVer(protocolo));
        } catch (Recusa semPermissao) {
            return Optional.empty();
        }
    }

    private Optional<Andamento> ultimo(Atendimento caso, Instant em) {
        return andamentos.ate(caso, em.plusMillis(FOLGA_EM_MS), Limit.of(1)).stream()
                .findFirst();
    }

    private String quando(Instant em) {
        ZonedDateTime local = em.atZone(relogio.getZone());
        boolean hoje = local.toLocalDate().equals(LocalDate.now(relogio));
        return local.format(hoje ? HOJE : OUTRO_DIA);
    }
}
