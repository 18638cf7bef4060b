package br.central.atendimento;

import br.central.atendimento.contrato.AtendimentoView;
import br.central.atendimento.contrato.NovoPrazo;
import br.central.atendimento.contrato.Rotulos;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.atendimento.dominio.Acao;
import br.central.atendimento.dominio.AcaoDaSolicitacao;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.MetasAcordadas;
import br.central.atendimento.dominio.PrazoVinculante;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import br.central.atendimento.processo.ProcessoDoAtendimento;
import br.central.atendimento.vistas.Vistas;
import br.central.atendimento.vistas.VistasDaSolicitacao;
import br.central.comum.Recusa;
import br.central.comum.RepeteEmCorrida;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An internal target set by hand beside the clocks of the norms, which bind as before (S0.4). Right ALTERAR_PRAZO; timers
 * and due dates move with the first of them and the reason stays in the timeline. Refusals as in {@link Atendimentos}.
 */
@Service
@RepeteEmCorrida
@Transactional
public class AlteracaoDePrazo {

    private static final Duration MAIOR_PRAZO = Duration.ofDays(730);

    private final Casos casos;
    private final MetasAcordadas metas;
    private final Diario diario;
    private final ProcessoDoAtendimento processo;
    private final ProcessoDaSolicitacao processoDaSolicitacao;
    private final Vistas vistas;
    private final VistasDaSolicitacao vistasDaSolicitacao;
    private final Rotulos rotulos;

    AlteracaoDePrazo(
            Casos casos,
            MetasAcordadas metas,
            Diario diario,
            ProcessoDoAtendimento processo,
            ProcessoDaSolicitacao processoDaSolicitacao,
            Vistas vistas,
            VistasDaSolicitacao vistasDaSolicitacao,
            Rotulos rotulos) {
        this.casos = casos;
        this.metas = metas;
        this.diario = diario;
        this.processo = processo;
        this.processoDaSolicitacao = processoDaSolicitacao;
        this.vistas = vistas;
        this.vistasDaSolicitacao = vistasDaSolicitacao;
        this.rotulos = rotulos;
    }

    public AtendimentoView doAtendimento(String protocolo, NovoPrazo novo) {
        Atendimento atendimento = casos.para(Acao.ALTERAR_PRAZO, protocolo);
        Instant venceEm = futuro(novo);
        diario.anotarMudanca(
                atendimento,
                TipoAndamento.PRAZO_ALTERADO,
                novo.motivo(),
                texto(atendimento.prazo()),
                venceEm.toString());
        metas.acordar(atendimento, venceEm, explicacao(novo));
        processo.prazoMudou(atendimento);
        return vistas.doAto(atendimento);
    }

    public SolicitacaoView daSolicitacao(String protocolo, NovoPrazo novo) {
        Solicitacao solicitacao = casos.para(AcaoDaSolicitacao.ALTERAR_PRAZO, protocolo);
        Instant venceEm = futuro(novo);
        diario.anotarMudanca(
                solicitacao,
                TipoAndamento.PRAZO_ALTERADO,
                novo.motivo(),
                texto(solicitacao.prazo()),
                venceEm.toString());
        metas.acordar(solicitacao, venceEm, explicacao(novo));
        processoDaSolicitacao.prazoMudou(solicitacao, solicitacao.daRodada().demandas());
        return vistasDaSolicitacao.de(solicitacao);
    }

    private Instant futuro(NovoPrazo novo) {
        Instant venceEm = novo.venceEm().toInstant().truncatedTo(ChronoUnit.MILLIS);
        Instant agora = diario.ato().quando();
        if (!venceEm.isAfter(agora) || venceEm.isAfter(agora.plus(MAIOR_PRAZO))) {
            throw Recusa.RegraNaoAtendida.campo("venceEm", "O novo prazo precisa estar no futuro, em até dois anos.");
        }
        return venceEm;
    }

    private static String texto(PrazoVinculante prazo) {
        return prazo == null ? null : prazo.venceEm().toString();
    }

    private String explicacao(NovoPrazo novo) {
        return "Meta acordada por %s: %s".formatted(rotulos.pessoa(diario.ato().quem()), novo.motivo());
    }
}
