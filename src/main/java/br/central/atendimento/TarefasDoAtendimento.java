package br.central.atendimento;

import br.central.atendimento.atos.QuemConcluiu;
import br.central.atendimento.atos.QuemTrabalha;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.TarefaView;
import br.central.atendimento.contrato.TipoDeTarefa;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.AtendimentoRepository;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.ContatoAtivoRepository;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.DemandaRepository;
import br.central.atendimento.dominio.Reclamacao;
import br.central.atendimento.dominio.ReclamacaoRepository;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.SolicitacaoRepository;
import br.central.atendimento.vistas.Vistas;
import br.central.comum.Recusa;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From a user task of the engine to the case it is about, for the screens where tasks are worked. Whoever may see the
 * case sees it; {@link TarefaView#impedimento()} says why the task is not the current user's to work.
 */
@Service
@Transactional(readOnly = true)
public class TarefasDoAtendimento {

    private final AtendimentoRepository atendimentos;
    private final DemandaRepository demandas;
    private final SolicitacaoRepository solicitacoes;
    private final ReclamacaoRepository reclamacoes;
    private final ContatoAtivoRepository contatosAtivos;
    private final ContatosAtivos contatos;
    private final QuemTrabalha quem;
    private final Casos casos;
    private final Vistas vistas;
    private final Reclamacoes ouvidoria;
    private final QuemConcluiu quemConcluiu;

    TarefasDoAtendimento(
            AtendimentoRepository atendimentos,
            DemandaRepository demandas,
            SolicitacaoRepository solicitacoes,
            ReclamacaoRepository reclamacoes,
            ContatoAtivoRepository contatosAtivos,
            ContatosAtivos contatos,
            QuemTrabalha quem,
            Casos casos,
            Vistas vistas,
            Reclamacoes ouvidoria,
            QuemConcluiu quemConcluiu) {
        this.atendimentos = atendimentos;
        this.demandas = demandas;
        this.solicitacoes = solicitacoes;
        this.reclamacoes = reclamacoes;
        this.contatosAtivos = contatosAtivos;
        this.contatos = contatos;
        this.quem = quem;
        this.casos = casos;
        this.vistas = vistas;
        this.ouvidoria = ouvidoria;
        this.quemConcluiu = quemConcluiu;
    }

    /**
     * @throws Recusa.NaoEncontrado when there is no such task, or it has been completed; by whom and when is said to who may see
     *     the case
     * @throws Recusa.SemPermissao when the content of the case is restricted to others
     */
    public TarefaView daTarefa(String tarefa) {
        // Asked one after the other, and no further than the one that knows it.
        return Stream.<Supplier<Optional<TarefaView>>>of(
                        () -> atendimentos
                                .findByTarefa(tarefa)
                                .filter(um -> um.situacao().comOperador())
                                .map(this::doAtendimento),
                        () -> demandas.findByTarefa(tarefa).map(demanda -> daDemanda(tarefa, demanda)),
                        () -> solicitacoes.findByTarefa(tarefa).map(uma -> daConsolidacao(tarefa, uma)),
                        () -> solicitacoes.findByTarefaAtraso(tarefa).map(uma -> doAtraso(tarefa, uma)),
                        () -> reclamacoes.findByTarefa(tarefa).map(uma -> daReclamacao(tarefa, uma)),
                        () -> contatosAtivos.findByTarefa(tarefa).map(contato -> daLigacao(tarefa, contato.id())))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> quemConcluiu.recusa(tarefa));
    }

    /**
     * The task of the atendimento itself that is open now, if any; not those of its requests. With the groups, or over, its
     * last task stays on record but is no longer to be worked.
     */
    public Optional<String> tarefaAtual(String protocolo) {
        return Optional.of(casos.paraVer(protocolo))
                .filter(um -> um.situacao().comOperador())
                .map(Atendimento::tarefa);
    }

    /** Whether the current user may see that case. */
    public boolean visivel(String protocolo) {
        return atendimentos.findByProtocolo(protocolo).filter(casos::podeVer).isPresent();
    }

    private TarefaView doAtendimento(Atendimento atendimento) {
        TipoDeTarefa tipo = switch (atendimento.situacao()) {
            case PENDENTE -> TipoDeTarefa.RETOMAR_PENDENTE;
            case AGUARDANDO_RETORNO -> TipoDeTarefa.DAR_RETORNO;
            default -> TipoDeTarefa.ATENDER;
        };
        return TarefaView.doAtendimento(
                atendimento.tarefa(), tipo, ver(atendimento), quem.impedidoDeAtender(atendimento));
    }

    private TarefaView daDemanda(String tarefa, Demanda demanda) {
        return daSolicitacao(
                tarefa,
                TipoDeTarefa.RESPONDER_DEMANDA,
                demanda.solicitacao(),
                demanda.grupo(),
                quem.impedidoDeResponder(demanda));
    }

    private TarefaView daConsolidacao(String tarefa, Solicitacao solicitacao) {
        return daSolicitacao(
                tarefa, TipoDeTarefa.CONSOLIDAR_RESPOSTA, solicitacao, null, quem.impedidoDeConsolidar(solicitacao));
    }

    private TarefaView doAtraso(String tarefa, Solicitacao solicitacao) {
        return daSolicitacao(
                tarefa,
                TipoDeTarefa.ACOMPANHAR_ATRASO,
                solicitacao,
                null,
                quem.impedidoDeAcompanharAtraso(solicitacao));
    }

    private TarefaView daSolicitacao(
            String tarefa, TipoDeTarefa tipo, Solicitacao solicitacao, String grupo, String impedimento) {
        AtendimentoView caso = ver(solicitacao.atendimento());
        return new TarefaView(tarefa, tipo, caso, solicitacao.protocolo(), grupo, null, null, impedimento);
    }

    private TarefaView daReclamacao(String tarefa, Reclamacao reclamacao) {
        Solicitacao solicitacao = reclamacao.solicitacao();
        boolean aTratar = reclamacao.emAberto();
        String impedimento = aTratar ? quem.impedidoDeTratar(reclamacao) : quem.impedidoDeRetornar(reclamacao);
        return new TarefaView(
                tarefa,
                aTratar ? TipoDeTarefa.TRATAR_RECLAMACAO : TipoDeTarefa.RETORNAR_RECLAMACAO,
                ver(solicitacao.atendimento()),
                solicitacao.protocolo(),
                null,
                ouvidoria.ver(reclamacao),
                null,
                impedimento);
    }

    private TarefaView daLigacao(String tarefa, long contato) {
        return new TarefaView(
                tarefa,
                TipoDeTarefa.LIGAR_PARA_CLIENTE,
                null,
                null,
                null,
                null,
                contatos.detalhar(contato),
                quem.impedidoDeLigar(tarefa));
    }

    private AtendimentoView ver(Atendimento atendimento) {
        return vistas.semAndamentos(casos.paraVer(atendimento.protocolo()));
    }
}
