package br.central.atendimento;

import br.central.atendimento.atos.Pedidos;
import br.central.atendimento.contrato.PrevisaoView;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Casos;
import br.central.atendimento.dominio.Classificado;
import br.central.atendimento.processo.Tabelas;
import br.central.atendimento.vistas.Horario;
import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.prazos.FatosDoPrazo;
import br.central.prazos.Prazos;
import br.central.prazos.RelogioDerivado;
import br.central.prazos.TabelaComDefeito;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells the deadline before anything is recorded, by the tables in force (S0.4). */
@Service
@Transactional(readOnly = true)
public class Previsoes {

    private final Casos casos;
    private final Pedidos pedidos;
    private final Prazos prazos;
    private final Tabelas tabelas;
    private final Horario horario;

    Previsoes(Casos casos, Pedidos pedidos, Prazos prazos, Tabelas tabelas, Horario horario) {
        this.casos = casos;
        this.pedidos = pedidos;
        this.prazos = prazos;
        this.tabelas = tabelas;
        this.horario = horario;
    }

    /**
     * Clocks counted from the opening of the atendimento, in the operator's time zone, and the groups that would answer.
     *
     * @param urgente as typed, {@code null} as it is recorded; {@code origem} likewise
     * @throws Recusa when the user may not see the atendimento, or the classification may not be used
     */
    public PrevisaoView prever(String protocolo, String classificacao, Boolean urgente, Origem origem) {
        Atendimento atendimento = casos.paraVer(protocolo);
        Classificado folha = pedidos.classificar(classificacao);
        FatosDoPrazo fatos = new FatosDoPrazo(
                folha.natureza(),
                folha.tipoDemanda(),
                folha.classificacao(),
                atendimento.cliente().tipo(),
                origem == null ? atendimento.origem() : origem,
                urgente == null ? atendimento.triagem().urgente() : urgente);
        List<String> grupos = tabelas.grupos(fatos);
        try {
            List<RelogioDerivado> relogios =
                    prazos.derivar(fatos, atendimento.abertura().quando());
            return new PrevisaoView(
                    folha.classificacao(),
                    Prazos.vinculante(relogios).map(this::relogio).orElse(null),
                    relogios.stream().map(this::relogio).toList(),
                    grupos,
                    null);
        } catch (TabelaComDefeito defeito) {
            return new PrevisaoView(folha.classificacao(), null, List.of(), grupos, defeito.getMessage());
        }
    }

    private PrevisaoView.RelogioPrevisto relogio(RelogioDerivado um) {
        return new PrevisaoView.RelogioPrevisto(
                um.norma(),
                um.inicio(),
                um.cumprimento(),
                horario.em(um.venceEm()),
                horario.em(um.atencaoEm()),
                um.vinculante(),
                um.baseLegal(),
                um.decisao().regra(),
                um.decisao().chave(),
                um.decisao().versao(),
                um.explicacao());
    }
}
