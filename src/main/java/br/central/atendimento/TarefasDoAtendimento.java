package br.central.atendimento;

import br.central.atendimento.atos.QuemConcluiu;
import br.central.atendimento.atos.QuemTrabalha;
import br.central.atendimento.atos.TrabalhoGeral;
import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.LigacoesAoCliente;
import br.central.atendimento.contrato.TarefaGeralView;
import br.central.atendimento.contrato.TarefaView;
import br.central.atendimento.contrato.TipoDeTarefa;
import br.central.atendimento.dominio.AssuntoDaTarefa;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.Reclamacao;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.vistas.Vistas;
import br.central.atendimento.vistas.VistasDaSolicitacao;
import br.central.comum.Recusa;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * From a user task of the engine to the case it is about, for the screens where tasks are worked. Whoever may see the
 * case sees it; {@link TarefaView#impedimento()} says why the task is not the current user's to work.
 */
@Service
@Transactional(readOnly = true)
public class TarefasDoAtendimento {

    private final AssuntoDaTarefa assuntos;
    private final Casos casos;
    private final QuemTrabalha quem;
    private final QuemConcluiu quemConcluiu;
    private final LigacoesAoCliente ligacoes;
    private final VistasDaSolicitacao ouvidoria;
    private final Vistas vistas;
    private final TrabalhoGeral gerais;

    TarefasDoAtendimento(
            AssuntoDaTarefa assuntos,
            Casos casos,
            QuemTrabalha quem,
            QuemConcluiu quemConcluiu,
            LigacoesAoCliente ligacoes,
            VistasDaSolicitacao ouvidoria,
            Vistas vistas,
            TrabalhoGeral gerais) {
        this.gerais = gerais;
        this.assuntos = assuntos;
        this.casos = casos;
        this.quem = quem;
        this.quemConcluiu = quemConcluiu;
        this.ligacoes = ligacoes;
        this.ouvidoria = ouvidoria;
        this.vistas = vistas;
    }

    /**
     * @throws Recusa.NaoEncontrado when there is no such task, or it has been completed; by whom and when is said to who may see
     *     the case
     * @throws Recusa.SemPermissao when the content of the case is restricted to others
     */
    public TarefaView daTarefa(String tarefa) {
        return assuntos.achar(tarefa, new Vista(tarefa))
                .or(() -> ligacoes.daTarefa(tarefa))
                .or(() -> gerais.achar(tarefa).map(new Vista(tarefa)::geral))
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
        return casos.podeVer(protocolo);
    }

    private class Vista implements AssuntoDaTarefa.Leitor<TarefaView> {

        private final String tarefa;

        Vista(String tarefa) {
            this.tarefa = tarefa;
        }

        @Override
        public TarefaView doAtendimento(Atendimento atendimento) {
            TipoDeTarefa tipo = switch (atendimento.situacao()) {
                case PENDENTE -> TipoDeTarefa.RETOMAR_PENDENTE;
                case AGUARDANDO_RETORNO -> TipoDeTarefa.DAR_RETORNO;
                default -> TipoDeTarefa.ATENDER;
            };
            return ver(tipo, atendimento, new TarefaView.OProprioCaso(), quem.impedidoDeAtender(atendimento));
        }

        @Override
        public TarefaView daDemanda(Demanda demanda) {
            return ver(
                    TipoDeTarefa.RESPONDER_DEMANDA,
                    demanda.solicitacao(),
                    demanda.grupo(),
                    quem.impedidoDeResponder(demanda));
        }

        @Override
        public TarefaView daConsolidacao(Solicitacao solicitacao) {
            return ver(TipoDeTarefa.CONSOLIDAR_RESPOSTA, solicitacao, null, quem.impedidoDeConsolidar(solicitacao));
        }

        @Override
        public TarefaView doAtraso(Solicitacao solicitacao) {
            return ver(TipoDeTarefa.ACOMPANHAR_ATRASO, solicitacao, null, quem.impedidoDeAcompanharAtraso(solicitacao));
        }

        @Override
        public TarefaView daReclamacao(Reclamacao reclamacao) {
            boolean aTratar = reclamacao.emAberto();
            return ver(
                    aTratar ? TipoDeTarefa.TRATAR_RECLAMACAO : TipoDeTarefa.RETORNAR_RECLAMACAO,
                    reclamacao.solicitacao().atendimento(),
                    new TarefaView.UmaReclamacao(ouvidoria.de(reclamacao)),
                    aTratar ? quem.impedidoDeTratar(reclamacao) : quem.impedidoDeRetornar(reclamacao));
        }

        TarefaView geral(TarefaGeralView uma) {
            return new TarefaView(
                    tarefa,
                    TipoDeTarefa.TAREFA_GERAL,
                    vistas.semAndamentos(casos.paraVer(uma.protocolo())),
                    new TarefaView.UmaTarefaGeral(uma),
                    gerais.impedimento(tarefa));
        }

        private TarefaView ver(TipoDeTarefa tipo, Solicitacao solicitacao, String grupo, String impedimento) {
            return ver(
                    tipo,
                    solicitacao.atendimento(),
                    new TarefaView.UmPedido(solicitacao.protocolo(), grupo),
                    impedimento);
        }

        private TarefaView ver(TipoDeTarefa tipo, Atendimento caso, TarefaView.Sobre sobre, String impedimento) {
            AtendimentoView visto = vistas.semAndamentos(casos.paraVer(caso.protocolo()));
            return new TarefaView(tarefa, tipo, visto, sobre, impedimento);
        }
    }
}
