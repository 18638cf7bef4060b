package br.central.atendimento;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Reclamacao;
import br.central.atendimento.dominio.Relogio;
import br.central.atendimento.dominio.Solicitacao;
import java.time.Instant;
import java.util.List;

/** Whose clock it is: the protocol below the atendimento, if any, and when it was fulfilled, if it was. */
record Dono(String protocolo, Instant cumpridoEm) {

    static Dono de(
            Relogio relogio, Atendimento atendimento, List<Solicitacao> solicitacoes, List<Reclamacao> reclamacoes) {
        if (relogio.reclamacaoId() != null) {
            return reclamacoes.stream()
                    .filter(reclamacao -> reclamacao.id().equals(relogio.reclamacaoId()))
                    .map(reclamacao -> new Dono(
                            reclamacao.protocolo(),
                            reclamacao.emAberto() ? null : reclamacao.resposta().em()))
                    .findFirst()
                    .orElseThrow();
        }
        if (relogio.solicitacaoId() != null) {
            return solicitacoes.stream()
                    .filter(solicitacao -> solicitacao.id().equals(relogio.solicitacaoId()))
                    .map(solicitacao -> new Dono(solicitacao.protocolo(), solicitacao.cumpridaEm()))
                    .findFirst()
                    .orElseThrow();
        }
        return new Dono(null, atendimento.encerradoEm());
    }
}
