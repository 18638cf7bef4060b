package br.central.atendimento.atos;

import br.central.atendimento.contrato.EscolhaDeClassificacao;
import br.central.atendimento.dominio.Classificado;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import org.springframework.stereotype.Component;

/** A request turns out to be of another kind. */
@Component
public class ReclassificacaoDeSolicitacao {

    private final Pedidos pedidos;
    private final ConflitosDeEdicao conflitos;
    private final ReavaliacaoDosFatos reavaliacao;
    private final Diario diario;

    ReclassificacaoDeSolicitacao(
            Pedidos pedidos, ConflitosDeEdicao conflitos, ReavaliacaoDosFatos reavaliacao, Diario diario) {
        this.pedidos = pedidos;
        this.conflitos = conflitos;
        this.reavaliacao = reavaliacao;
        this.diario = diario;
    }

    public void reclassificar(Solicitacao solicitacao, EscolhaDeClassificacao escolha) {
        String antes = solicitacao.classificacao();
        Classificado novo = pedidos.classificar(escolha.classificacao(), solicitacao.atendimento());
        conflitos.conferir(solicitacao, escolha);
        diario.anotarMudanca(solicitacao, TipoAndamento.RECLASSIFICACAO, null, antes, novo.classificacao());
        reavaliacao.reclassificar(solicitacao, novo);
    }
}
