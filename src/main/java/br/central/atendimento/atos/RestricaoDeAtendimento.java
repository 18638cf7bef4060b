package br.central.atendimento.atos;

import br.central.atendimento.dominio.Agrupamento;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.QuemPode;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import br.central.comum.Recusa;
import br.central.comunicacao.Mensagens;
import org.springframework.stereotype.Component;

/** The content of a case is kept from others from now on; what was written before and waits to be sent does not go out. */
@Component
public class RestricaoDeAtendimento {

    private final QuemPode quemPode;
    private final Agrupamento agrupamento;
    private final ProcessoDaSolicitacao processo;
    private final CasoDaMensagem casos;
    private final Mensagens mensagens;
    private final Diario diario;

    RestricaoDeAtendimento(
            QuemPode quemPode,
            Agrupamento agrupamento,
            ProcessoDaSolicitacao processo,
            CasoDaMensagem casos,
            Mensagens mensagens,
            Diario diario) {
        this.quemPode = quemPode;
        this.agrupamento = agrupamento;
        this.processo = processo;
        this.casos = casos;
        this.mensagens = mensagens;
        this.diario = diario;
    }

    /** @param aoGrupo who may read it besides the current user; {@code null} for nobody */
    public void restringir(Atendimento atendimento, String aoGrupo) {
        if (aoGrupo != null) {
            quemPode.exigirGrupo(aoGrupo);
        }
        boolean agora = !atendimento.restricao().vale();
        atendimento.restringir(aoGrupo, diario.ato());
        diario.anotarMudanca(atendimento, TipoAndamento.RESTRICAO, null, null, aoGrupo);
        atendimento.pedidos().emAberto().stream()
                .flatMap(solicitacao -> agrupamento.soltar(solicitacao).stream())
                .forEach(processo::respostaDaPrincipal);
        if (agora) {
            mensagens.reter(casos.protocolos(atendimento), "O atendimento ficou restrito");
        }
    }

    /** @throws Recusa.EstadoNaoPermite of a restricted case: what was written about it may be of before */
    public static void exigirQueNaoVale(Atendimento atendimento) {
        if (atendimento.restricao().vale()) {
            throw new Recusa.EstadoNaoPermite(
                    "Este atendimento ficou restrito: escreva ao cliente de novo, e ele lê no portal.");
        }
    }
}
