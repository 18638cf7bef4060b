package br.central.atendimento;

import br.central.atendimento.atos.RedirecionamentoDeDemanda;
import br.central.atendimento.contrato.SolicitacaoView;
import br.central.atendimento.contrato.TransferenciaDeDemanda;
import br.central.atendimento.dominio.AcaoDaSolicitacao;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.DemandasDoUsuario;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.QuemPode;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import br.central.atendimento.vistas.VistasDaSolicitacao;
import br.central.comum.Recusa;
import br.central.comum.RepeteEmCorrida;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hands the part of a request that one group answers to a person of that group, or to another group; the clock runs on.
 * Right TRANSFERIR, for demands of the user's own groups; the supervision and managers for any. Refusals as in {@link
 * Atendimentos}.
 */
@Service
@RepeteEmCorrida
@Transactional
public class TransferenciaDeDemandas {

    private final Casos casos;
    private final DemandasDoUsuario demandas;
    private final RedirecionamentoDeDemanda redirecionamento;
    private final QuemPode quemPode;
    private final Diario diario;
    private final ProcessoDaSolicitacao processo;
    private final VistasDaSolicitacao vistas;

    TransferenciaDeDemandas(
            Casos casos,
            DemandasDoUsuario demandas,
            RedirecionamentoDeDemanda redirecionamento,
            QuemPode quemPode,
            Diario diario,
            ProcessoDaSolicitacao processo,
            VistasDaSolicitacao vistas) {
        this.casos = casos;
        this.demandas = demandas;
        this.redirecionamento = redirecionamento;
        this.quemPode = quemPode;
        this.diario = diario;
        this.processo = processo;
        this.vistas = vistas;
    }

    /**
     * @throws Recusa.RegraNaoAtendida when there is no such user or group, the person could not answer it, or the group
     *     has it already
     */
    public SolicitacaoView transferir(String protocolo, TransferenciaDeDemanda transferencia) {
        if ((transferencia.usuario() == null) == (transferencia.grupo() == null)) {
            throw Recusa.RegraNaoAtendida.campo("usuario", "Informe o usuário ou o grupo, um dos dois.");
        }
        Solicitacao solicitacao = casos.para(AcaoDaSolicitacao.TRANSFERIR_DEMANDA, protocolo);
        Demanda demanda = demandas.paraTransferir(solicitacao, transferencia.de());
        if (transferencia.grupo() != null) {
            redirecionamento.aplicar(demanda, transferencia.grupo(), transferencia.texto());
        } else {
            aPessoa(demanda, transferencia.usuario(), transferencia.texto());
        }
        return vistas.de(solicitacao);
    }

    /**
     * Takes the part of the user's group, or of somebody the user stands in for. Right RESPONDER_DEMANDA.
     *
     * @param grupo {@code null} for who takes part in one of the groups only
     */
    public SolicitacaoView assumir(String protocolo, String grupo) {
        Solicitacao solicitacao = casos.para(AcaoDaSolicitacao.RESPONDER, protocolo);
        Demanda demanda = demandas.paraResponder(solicitacao, grupo);
        String de = demanda.responsavel();
        String eu = diario.ato().quem();
        if (!eu.equals(de)) {
            demanda.transferirA(eu);
            diario.anotarMudanca(demanda, TipoAndamento.ASSUNCAO, eu, de, eu);
            processo.transferida(demanda);
        }
        return vistas.de(solicitacao);
    }

    private void aPessoa(Demanda demanda, String usuario, String texto) {
        quemPode.exigirQueResponda(usuario, demanda);
        String de = demanda.responsavel() == null ? demanda.grupo() : demanda.responsavel();
        demanda.transferirA(usuario);
        diario.anotarMudanca(demanda, TipoAndamento.TRANSFERENCIA, texto, de, usuario);
        processo.transferida(demanda);
    }
}
