package br.central.atendimento.atos;

import br.central.atendimento.dominio.Agrupamento;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.QuemPode;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import org.springframework.stereotype.Component;

/** The content of a case is kept from others from now on. */
@Component
public class RestricaoDeAtendimento {

    private final QuemPode quemPode;
    private final Agrupamento agrupamento;
    private final ProcessoDaSolicitacao processo;
    private final Diario diario;

    RestricaoDeAtendimento(QuemPode quemPode, Agrupamento agrupamento, ProcessoDaSolicitacao processo, Diario diario) {
        this.quemPode = quemPode;
        this.agrupamento = agrupamento;
        this.processo = processo;
        this.diario = diario;
    }

    /** @param aoGrupo who may read it besides the current user; {@code null} for nobody */
    public void restringir(Atendimento atendimento, String aoGrupo) {
        if (aoGrupo != null) {
            quemPode.exigirGrupo(aoGrupo);
        }
        atendimento.restringir(aoGrupo, diario.ato());
        diario.anotarMudanca(atendimento, TipoAndamento.RESTRICAO, null, null, aoGrupo);
        atendimento.pedidos().emAberto().stream()
                .flatMap(solicitacao -> agrupamento.soltar(solicitacao).stream())
                .forEach(processo::respostaDaPrincipal);
    }
}
