package br.central.atendimento.guarda;

import br.central.atendimento.contrato.SituacaoSolicitacao;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.AtendimentoRepository;
import br.central.atendimento.dominio.Resposta;
import br.central.atendimento.dominio.Solicitacao;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was asked for in a case, as the register of requests about personal data needs it. Asks for no right: what comes of it is
 * that register, which asks for its own.
 */
@Service
@Transactional(readOnly = true)
public class PedidosDeDados {

    /**
     * @param respondidoEm {@code null} while nobody answered
     * @param recusado whether the answer is a refusal, on {@code fundamento}
     */
    public record Pedido(
            String protocolo,
            Long cliente,
            String classificacao,
            String texto,
            Instant pedidoEm,
            boolean cancelado,
            Instant respondidoEm,
            boolean recusado,
            String resposta,
            String fundamento) {}

    private final AtendimentoRepository atendimentos;

    PedidosDeDados(AtendimentoRepository atendimentos) {
        this.atendimentos = atendimentos;
    }

    /** Of every kind, the oldest first: what was one about personal data may be another by now. */
    public List<Pedido> doCaso(Long atendimento) {
        return atendimentos.findById(atendimento).stream()
                .flatMap(caso -> caso.solicitacoes().stream().map(um -> ver(caso, um)))
                .toList();
    }

    private static Pedido ver(Atendimento caso, Solicitacao um) {
        Resposta resposta = um.resposta();
        return new Pedido(
                um.protocolo(),
                caso.clienteId(),
                um.classificacao(),
                um.pedido().descricao(),
                caso.abertura().quando(),
                um.situacao() == SituacaoSolicitacao.CANCELADA,
                resposta == null ? null : resposta.em(),
                resposta != null
                        && resposta.conclusao() != null
                        && resposta.conclusao().recusa(),
                resposta == null ? null : resposta.texto(),
                resposta == null ? null : resposta.fundamento());
    }
}
