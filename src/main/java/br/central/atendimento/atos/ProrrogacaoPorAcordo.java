package br.central.atendimento.atos;

import br.central.atendimento.contrato.Prorrogacao;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.ProrrogacaoDaReclamacao;
import br.central.atendimento.dominio.Reclamacao;
import br.central.atendimento.dominio.Relogio;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaReclamacao;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** The ouvidoria and who complained agree on a later date (RN ANS 323/2013). */
@Component
public class ProrrogacaoPorAcordo {

    private final ProrrogacaoDaReclamacao prorrogacoes;
    private final DataDaProrrogacao datas;
    private final ProcessoDaReclamacao processo;
    private final Diario diario;

    ProrrogacaoPorAcordo(
            ProrrogacaoDaReclamacao prorrogacoes,
            DataDaProrrogacao datas,
            ProcessoDaReclamacao processo,
            Diario diario) {
        this.prorrogacoes = prorrogacoes;
        this.datas = datas;
        this.processo = processo;
        this.diario = diario;
    }

    public void prorrogar(Reclamacao reclamacao, Prorrogacao prorrogacao) {
        Relogio antes = prorrogacoes.relogio(reclamacao);
        String acordo = prorrogacao.acordoLido();
        Instant ate = datas.lida(prorrogacao, antes.abertoEm(), antes.venceEm());
        prorrogacoes.prorrogar(reclamacao, ate);
        diario.anotarMudanca(
                reclamacao.solicitacao(),
                TipoAndamento.PRAZO_PRORROGADO,
                acordo,
                reclamacao.protocolo(),
                ate.toString());
        processo.prazoMudou(reclamacao);
    }
}
