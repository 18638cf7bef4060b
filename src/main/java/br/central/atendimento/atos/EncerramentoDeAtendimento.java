package br.central.atendimento.atos;

import br.central.atendimento.contrato.Motivacao;
import br.central.atendimento.contrato.Reinicio;
import br.central.atendimento.contrato.Resolucao;
import br.central.atendimento.dominio.Acao;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.LimiteDoContato;
import br.central.atendimento.dominio.Relogios;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDoAtendimento;
import br.central.comum.Recusa;
import java.util.List;
import org.springframework.stereotype.Component;

/** The ways an atendimento ends, and the way back. */
@Component
public class EncerramentoDeAtendimento {

    private final Casos casos;
    private final CancelamentoDeSolicitacoes cancelamento;
    private final ProcessoDoAtendimento processo;
    private final Relogios relogios;
    private final EnvioDoScript script;
    private final ExigenciasDaClassificacao exigencias;
    private final Diario diario;
    private final LimiteDoContato contato;

    EncerramentoDeAtendimento(
            Casos casos,
            CancelamentoDeSolicitacoes cancelamento,
            ProcessoDoAtendimento processo,
            Relogios relogios,
            EnvioDoScript script,
            ExigenciasDaClassificacao exigencias,
            Diario diario,
            LimiteDoContato contato) {
        this.casos = casos;
        this.cancelamento = cancelamento;
        this.processo = processo;
        this.relogios = relogios;
        this.script = script;
        this.exigencias = exigencias;
        this.diario = diario;
        this.contato = contato;
    }

    public Atendimento resolver(String protocolo, Resolucao resolucao) {
        Atendimento atendimento = casos.para(Acao.RESOLVER, protocolo);
        if (atendimento.pedidos().haEmAberto()) {
            throw new Recusa.EstadoNaoPermite(
                    "Há solicitação em aberto: encaminhe aos grupos ou cancele a solicitação antes de resolver.");
        }
        exigencias.aoResolver(atendimento);
        contato.exigirQueBaste(atendimento);
        atendimento.resolver(resolucao.texto(), resolucao.procedente(), diario.ato());
        diario.anotar(atendimento, TipoAndamento.RESOLUCAO, resolucao.texto());
        processo.resolvido(atendimento);
        script.enviarSePedido(resolucao.enviarScript(), atendimento);
        return atendimento;
    }

    public Atendimento reiniciar(String protocolo, Reinicio reinicio) {
        Atendimento atendimento = casos.para(Acao.REINICIAR, protocolo);
        List<Solicitacao> reabertas = atendimento.pedidos().respondidas().stream()
                .filter(solicitacao ->
                        reinicio.solicitacao() == null || reinicio.solicitacao().equals(solicitacao.protocolo()))
                .toList();
        if (reabertas.isEmpty() && reinicio.solicitacao() != null) {
            throw Recusa.RegraNaoAtendida.campo(
                    "solicitacao", "Não há solicitação respondida com esse protocolo neste atendimento.");
        }
        diario.anotar(atendimento, TipoAndamento.REINICIO, reinicio.motivo());
        reabertas.forEach(solicitacao -> {
            diario.anotar(
                    solicitacao, TipoAndamento.REINICIO, solicitacao.resposta().texto());
            solicitacao.reabrir(diario.ato());
            relogios.reaberta(solicitacao);
        });
        atendimento.reiniciar(!reabertas.isEmpty(), diario.ato());
        relogios.doReiniciado(atendimento);
        processo.reiniciado(atendimento);
        return atendimento;
    }

    public Atendimento cancelar(String protocolo, Motivacao motivacao) {
        Atendimento atendimento = casos.para(Acao.CANCELAR, protocolo);
        atendimento.cancelar(diario.ato());
        deixar(atendimento, TipoAndamento.CANCELAMENTO, motivacao.motivo());
        return atendimento;
    }

    public void excluir(String protocolo, Motivacao motivacao) {
        Atendimento atendimento = casos.para(Acao.EXCLUIR, protocolo);
        atendimento.excluir(diario.ato());
        deixar(atendimento, TipoAndamento.EXCLUSAO, motivacao.motivo());
    }

    private void deixar(Atendimento atendimento, TipoAndamento tipo, String motivo) {
        relogios.cancelado(atendimento);
        diario.anotar(atendimento, tipo, motivo);
        processo.cancelado(atendimento);
        cancelamento.todasDe(atendimento, motivo);
    }
}
