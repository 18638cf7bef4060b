package br.central.atendimento.atos;

import br.central.atendimento.dominio.Agrupamento;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Relogios;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import java.util.List;
import org.springframework.stereotype.Component;

/** Cancels requests; what was grouped under one goes on by itself. */
@Component
public class CancelamentoDeSolicitacoes {

    private final Agrupamento agrupamento;
    private final Relogios relogios;
    private final DesfechoDeSolicitacoes desfecho;
    private final ProcessoDaSolicitacao processo;
    private final Diario diario;

    CancelamentoDeSolicitacoes(
            Agrupamento agrupamento,
            Relogios relogios,
            DesfechoDeSolicitacoes desfecho,
            ProcessoDaSolicitacao processo,
            Diario diario) {
        this.agrupamento = agrupamento;
        this.relogios = relogios;
        this.desfecho = desfecho;
        this.processo = processo;
        this.diario = diario;
    }

    void todasDe(Atendimento atendimento, String motivo) {
        cancelar(atendimento.pedidos().emAberto(), motivo);
    }

    public void cancelar(Solicitacao solicitacao, String motivo) {
        cancelar(List.of(solicitacao), motivo);
        desfecho.conferirAtendimento(solicitacao.atendimento());
    }

    /** All of them before the first is let go: none waits for, or begins, what is about to be cancelled too. */
    private void cancelar(List<Solicitacao> solicitacoes, String motivo) {
        solicitacoes.forEach(solicitacao -> {
            solicitacao.cancelar(diario.ato());
            relogios.conferir(solicitacao);
            solicitacao.daRodada().demandas().forEach(Demanda::dispensar);
            diario.anotar(solicitacao, TipoAndamento.CANCELAMENTO, motivo);
            relogios.recalcular(solicitacao.atendimento());
        });
        solicitacoes.stream()
                .filter(solicitacao -> solicitacao.instancia() != null)
                .forEach(processo::cancelada);
        solicitacoes.stream()
                .flatMap(solicitacao -> agrupamento.soltar(solicitacao).stream())
                .forEach(processo::respostaDaPrincipal);
    }
}
