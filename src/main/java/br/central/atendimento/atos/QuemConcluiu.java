package br.central.atendimento.atos;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.AtendimentoRepository;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.ReclamacaoRepository;
import br.central.atendimento.dominio.SolicitacaoRepository;
import br.central.atendimento.dominio.UltimoAto;
import br.central.atendimento.processo.TarefasEncerradas;
import br.central.atendimento.processo.TarefasEncerradas.Encerrada;
import br.central.comum.Recusa;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Says to who comes late what became of a task: who completed it, when. Only to who may see the case. */
@Component
public class QuemConcluiu {

    /** The line of an act may be read with a clock slightly ahead of that of the engine. */
    private static final long FOLGA_EM_MS = 500;

    private final TarefasEncerradas encerradas;
    private final AtendimentoRepository atendimentos;
    private final SolicitacaoRepository solicitacoes;
    private final ReclamacaoRepository reclamacoes;
    private final UltimoAto ultimoAto;
    private final Casos casos;

    QuemConcluiu(
            TarefasEncerradas encerradas,
            AtendimentoRepository atendimentos,
            SolicitacaoRepository solicitacoes,
            ReclamacaoRepository reclamacoes,
            UltimoAto ultimoAto,
            Casos casos) {
        this.encerradas = encerradas;
        this.atendimentos = atendimentos;
        this.solicitacoes = solicitacoes;
        this.reclamacoes = reclamacoes;
        this.ultimoAto = ultimoAto;
        this.casos = casos;
    }

    public Recusa recusa(String tarefa) {
        String oQueHouve =
                encerradas.de(tarefa).flatMap(this::explicar).orElse("alguém a concluiu ou o atendimento mudou.");
        return new Recusa.NaoEncontrado("Esta tarefa não está mais aberta: " + oQueHouve);
    }

    private Optional<String> explicar(Encerrada encerrada) {
        return caso(encerrada.protocolo())
                .flatMap(caso -> ultimoAto.em(caso, encerrada.em().plusMillis(FOLGA_EM_MS)))
                .map(ato -> encerrada.concluida()
                        ? "concluída por %s %s (%s)."
                                .formatted(
                                        ultimoAto.quem(ato),
                                        ultimoAto.quando(encerrada.em()),
                                        ato.tipo().descricao().toLowerCase())
                        : "o atendimento mudou %s, por %s (%s)."
                                .formatted(
                                        ultimoAto.quando(encerrada.em()),
                                        ultimoAto.quem(ato),
                                        ato.tipo().descricao().toLowerCase()));
    }

    private Optional<Atendimento> caso(String protocolo) {
        Optional<Atendimento> doProprio = atendimentos.findByProtocolo(protocolo);
        return doProprio
                .or(() -> solicitacoes.findByProtocolo(protocolo).map(uma -> uma.atendimento()))
                .or(() -> reclamacoes
                        .findByProtocolo(protocolo)
                        .map(uma -> uma.solicitacao().atendimento()))
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
}
