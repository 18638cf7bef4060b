package br.central.atendimento.atos;

import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.QuemPode;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaSolicitacao;
import br.central.comum.Recusa;
import org.springframework.stereotype.Component;

/** Another group is to answer; who may say so has been seen to. */
@Component
public class RedirecionamentoDeDemanda {

    private final QuemPode quemPode;
    private final Diario diario;
    private final ProcessoDaSolicitacao processo;

    RedirecionamentoDeDemanda(QuemPode quemPode, Diario diario, ProcessoDaSolicitacao processo) {
        this.quemPode = quemPode;
        this.diario = diario;
        this.processo = processo;
    }

    public void aplicar(Demanda demanda, String grupo, String texto) {
        Solicitacao solicitacao = demanda.solicitacao();
        quemPode.exigirGrupoQueResponda(grupo);
        boolean jaEsta = solicitacao.daRodada().demandas().stream()
                .anyMatch(outra -> outra.grupo().equals(grupo));
        if (jaEsta) {
            throw Recusa.RegraNaoAtendida.campo(
                    "grupo", "O grupo %s já é responsável por esta solicitação.".formatted(grupo));
        }
        String de = demanda.grupo();
        demanda.redirecionar(grupo);
        diario.anotarMudanca(solicitacao, TipoAndamento.REDIRECIONAMENTO, texto, de, grupo);
        processo.redirecionou(demanda);
    }
}
