package br.central.atendimento.atos;

import br.central.atendimento.contrato.TipoDeReclamacao;
import br.central.atendimento.dominio.Diario;
import br.central.atendimento.dominio.Reclamacao;
import br.central.atendimento.dominio.ReclamacaoRepository;
import br.central.atendimento.dominio.Solicitacao;
import br.central.atendimento.dominio.TipoAndamento;
import br.central.atendimento.processo.ProcessoDaReclamacao;
import br.central.comum.Recusa;
import br.central.protocolo.Protocolos;
import java.util.List;
import org.springframework.stereotype.Component;

/** Hands a request to the ouvidoria; it may be asked for at this moment, and the case is locked. */
@Component
public class RegistroDeReclamacoes {

    private final ReclamacaoRepository reclamacoes;
    private final Protocolos protocolos;
    private final ProcessoDaReclamacao processo;
    private final Diario diario;

    RegistroDeReclamacoes(
            ReclamacaoRepository reclamacoes, Protocolos protocolos, ProcessoDaReclamacao processo, Diario diario) {
        this.reclamacoes = reclamacoes;
        this.protocolos = protocolos;
        this.processo = processo;
        this.diario = diario;
    }

    /** @throws Recusa.EstadoNaoPermite while another of the same kind is being treated, or after a re-analysis that granted */
    public Reclamacao registrar(Solicitacao solicitacao, TipoDeReclamacao tipo, String texto) {
        reclamacoes.findBySolicitacaoInOrderById(List.of(solicitacao)).stream()
                .flatMap(outra -> outra.impedeOutra(tipo).stream())
                .findFirst()
                .ifPresent(motivo -> {
                    throw new Recusa.EstadoNaoPermite(motivo);
                });
        Reclamacao reclamacao =
                reclamacoes.save(new Reclamacao(protocolos.proximo(), solicitacao, tipo, texto, diario.ato()));
        TipoAndamento andamento =
                tipo == TipoDeReclamacao.REANALISE ? TipoAndamento.PEDIDO_DE_REANALISE : TipoAndamento.RECLAMACAO;
        diario.anotarMudanca(solicitacao, andamento, texto, null, reclamacao.protocolo());
        processo.registrada(reclamacao);
        return reclamacao;
    }
}
