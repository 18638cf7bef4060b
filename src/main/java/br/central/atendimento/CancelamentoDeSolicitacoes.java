package br.central.atendimento;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.DemandaRepository;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.SolicitacaoRepository;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import java.util.List;
import org.springframework.stereotype.Component;

/** Cancels requests; what was grouped under one goes on by itself. */
@Component
class CancelamentoDeSolicitacoes {

    private final SolicitacaoRepository solicitacoes;
    private final DemandaRepository demandas;
    private final ProcessoDaSolicitacao processo;
    private final Diario diario;

    CancelamentoDeSolicitacoes(
            SolicitacaoRepository solicitacoes,
            DemandaRepository demandas,
            ProcessoDaSolicitacao processo,
            Diario diario) {
        this.solicitacoes = solicitacoes;
        this.demandas = demandas;
        this.processo = processo;
        this.diario = diario;
    }

    void todasDe(Atendimento atendimento, String motivo) {
        solicitacoes.findByAtendimentoOrderById(atendimento).stream()
                .filter(Solicitacao::emAberto)
                .forEach(solicitacao -> cancelar(solicitacao, motivo));
    }

    void cancelar(Solicitacao solicitacao, String motivo) {
        solicitacao.cancelar(diario.ato());
        demandas.findBySolicitacaoAndRodadaOrderById(solicitacao, solicitacao.rodada())
                .forEach(demanda -> demanda.dispensar());
        diario.anotar(solicitacao, TipoAndamento.CANCELAMENTO, motivo);
        if (solicitacao.instancia() != null) {
            processo.cancelada(solicitacao);
        }
        agrupadas(solicitacao).forEach(processo::respostaDaPrincipal);
    }

    List<Solicitacao> agrupadas(Solicitacao principal) {
        return solicitacoes.findByPrincipalAndSituacao(principal, SituacaoSolicitacao.AGRUPADA);
    }
}
