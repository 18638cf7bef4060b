package br.central.atendimento;

import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.NovaPrioridade;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.atendimento.dominio.Acao;
import br.central.atendimento.dominio.AcaoDaSolicitacao;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import br.central.atendimento.processo.ProcessoDoAtendimento;
import br.central.atendimento.vistas.Vistas;
import br.central.atendimento.vistas.VistasDaSolicitacao;
import br.central.comum.RepeteEmCorrida;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Priority of work, 0 to 100, set by hand: tables, the engine's task lists and the timeline say the same. Right
 * ALTERAR_PRIORIDADE. It holds until the facts change and the table {@code triagem} is asked again. Refusals as in {@link
 * Atendimentos}.
 */
@Service
@RepeteEmCorrida
@Transactional
public class Priorizacao {

    private final Casos casos;
    private final Diario diario;
    private final ProcessoDoAtendimento processo;
    private final ProcessoDaSolicitacao processoDaSolicitacao;
    private final Vistas vistas;
    private final VistasDaSolicitacao vistasDaSolicitacao;

    Priorizacao(
            Casos casos,
            Diario diario,
            ProcessoDoAtendimento processo,
            ProcessoDaSolicitacao processoDaSolicitacao,
            Vistas vistas,
            VistasDaSolicitacao vistasDaSolicitacao) {
        this.casos = casos;
        this.diario = diario;
        this.processo = processo;
        this.processoDaSolicitacao = processoDaSolicitacao;
        this.vistas = vistas;
        this.vistasDaSolicitacao = vistasDaSolicitacao;
    }

    /** Its open requests get the same, for with the groups they are the work. */
    public AtendimentoView doAtendimento(String protocolo, NovaPrioridade nova) {
        Atendimento atendimento = casos.para(Acao.ALTERAR_PRIORIDADE, protocolo);
        diario.anotarMudanca(
                atendimento,
                TipoAndamento.PRIORIDADE_ALTERADA,
                nova.motivo(),
                String.valueOf(atendimento.triagem().prioridade()),
                String.valueOf(nova.prioridade()));
        atendimento.priorizar(nova.prioridade(), diario.ato());
        processo.priorizado(atendimento);
        atendimento.pedidos().emAberto().stream()
                .filter(solicitacao -> solicitacao.priorizacao().prioridade() != nova.prioridade())
                .forEach(solicitacao -> priorizar(solicitacao, nova));
        return vistas.doAto(atendimento);
    }

    public SolicitacaoView daSolicitacao(String protocolo, NovaPrioridade nova) {
        Solicitacao solicitacao = casos.para(AcaoDaSolicitacao.ALTERAR_PRIORIDADE, protocolo);
        priorizar(solicitacao, nova);
        return vistasDaSolicitacao.de(solicitacao);
    }

    private void priorizar(Solicitacao solicitacao, NovaPrioridade nova) {
        diario.anotarMudanca(
                solicitacao,
                TipoAndamento.PRIORIDADE_ALTERADA,
                nova.motivo(),
                String.valueOf(solicitacao.priorizacao().prioridade()),
                String.valueOf(nova.prioridade()));
        solicitacao.priorizacao().aMao(nova.prioridade());
        processoDaSolicitacao.priorizada(solicitacao, solicitacao.daRodada().demandas());
    }
}
