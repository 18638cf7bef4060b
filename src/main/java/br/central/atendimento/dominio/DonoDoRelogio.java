package br.central.atendimento.dominio;

import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import java.util.Objects;

/**
 * Whose clock it is: of the atendimento, of one of its requests or of a complaint; the parts below the owner are {@code null}.
 */
@Embeddable
public record DonoDoRelogio(
        @ManyToOne(fetch = FetchType.LAZY) Atendimento atendimento,
        @ManyToOne(fetch = FetchType.LAZY) Solicitacao solicitacao,
        @ManyToOne(fetch = FetchType.LAZY) Reclamacao reclamacao) {

    static DonoDoRelogio de(Atendimento atendimento) {
        return new DonoDoRelogio(atendimento, null, null);
    }

    static DonoDoRelogio de(Solicitacao solicitacao) {
        return new DonoDoRelogio(solicitacao.atendimento(), solicitacao, null);
    }

    static DonoDoRelogio de(Reclamacao reclamacao) {
        Solicitacao solicitacao = reclamacao.solicitacao();
        return new DonoDoRelogio(solicitacao.atendimento(), solicitacao, reclamacao);
    }

    boolean tem(Relogio relogio) {
        DonoDoRelogio dele = relogio.dono();
        return Objects.equals(dele.solicitacaoId(), solicitacaoId())
                && Objects.equals(dele.reclamacaoId(), reclamacaoId());
    }

    /** Of that request itself, and not of a complaint about it. */
    public boolean soDaSolicitacao(Solicitacao uma) {
        return reclamacao == null && uma.id().equals(solicitacaoId());
    }

    Long solicitacaoId() {
        return solicitacao == null ? null : solicitacao.id();
    }

    Long reclamacaoId() {
        return reclamacao == null ? null : reclamacao.id();
    }

    /** Of the request or of the complaint; {@code null} when it is the atendimento's own. */
    public String protocolo() {
        if (reclamacao != null) {
            return reclamacao.protocolo();
        }
        return solicitacao == null ? null : solicitacao.protocolo();
    }
}
