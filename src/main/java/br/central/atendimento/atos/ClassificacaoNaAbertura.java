package br.central.atendimento.atos;

import br.central.atendimento.contrato.Abertura;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Relogios;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.catalogo.Classificacoes;
import br.central.catalogo.Motivos;
import br.central.comum.Recusa;
import br.central.comum.TipoCliente;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a contact is about, as far as it is known when it is opened. */
@Component
class ClassificacaoNaAbertura {

    private final Classificacoes classificacoes;
    private final Pedidos pedidos;
    private final Motivos motivos;
    private final Relogios relogios;
    private final Diario diario;

    ClassificacaoNaAbertura(
            Classificacoes classificacoes, Pedidos pedidos, Motivos motivos, Relogios relogios, Diario diario) {
        this.classificacoes = classificacoes;
        this.pedidos = pedidos;
        this.motivos = motivos;
        this.relogios = relogios;
        this.diario = diario;
    }

    /** Until the client is known, the kind the classification is for; a beneficiary, the best protected, in doubt. */
    TipoCliente tipoSugerido(Abertura abertura) {
        if (abertura.classificacao() == null) {
            return TipoCliente.BENEFICIARIO;
        }
        Set<TipoCliente> permitidos =
                classificacoes.exigirParaUso(abertura.classificacao()).oferta().vinculos();
        boolean paraTodos = permitidos.isEmpty() || permitidos.contains(TipoCliente.BENEFICIARIO);
        return paraTodos ? TipoCliente.BENEFICIARIO : permitidos.iterator().next();
    }

    void aplicar(Atendimento atendimento, Abertura abertura) {
        if (abertura.classificacao() == null) {
            if (abertura.motivo() != null) {
                throw Recusa.RegraNaoAtendida.campo("classificacao", "Classifique para informar o motivo.");
            }
            return;
        }
        var classificado = pedidos.classificar(abertura.classificacao(), atendimento);
        if (abertura.motivo() != null) {
            motivos.exigir(abertura.motivo(), classificado.classificacao());
        }
        atendimento.classificarNaAbertura(classificado, abertura.motivo());
        diario.anotarMudanca(atendimento, TipoAndamento.CLASSIFICACAO, null, null, classificado.classificacao());
        relogios.doNovo(atendimento);
    }
}
