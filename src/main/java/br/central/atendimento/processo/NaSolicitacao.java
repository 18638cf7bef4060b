package br.central.atendimento.processo;

import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.PassosDaSolicitacao;
import br.central.engine.VisivelNosModelos;
import java.util.Date;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** What the expressions of the model {@code solicitacao} ask: {@code ${naSolicitacao.…}}. */
@Component
@VisivelNosModelos
public class NaSolicitacao {

    private final PassosDaSolicitacao passos;

    NaSolicitacao(PassosDaSolicitacao passos) {
        this.passos = passos;
    }

    public String protocolo(Long solicitacaoId) {
        return passos.exigir(solicitacaoId).protocolo();
    }

    public boolean agrupar(Long solicitacaoId) {
        return passos.agrupar(solicitacaoId);
    }

    public boolean perdeuAPrincipal(Long solicitacaoId) {
        return passos.perdeuAPrincipal(solicitacaoId);
    }

    public List<Long> demandasAbertas(Long solicitacaoId) {
        return passos.exigir(solicitacaoId).daRodada().abertas().stream()
                .map(Demanda::id)
                .toList();
    }

    public String grupo(Long demandaId) {
        return passos.demanda(demandaId).grupo();
    }

    /** Who had it before the wait for the client, {@code null} at first. */
    public String responsavel(Long demandaId) {
        return passos.demanda(demandaId).responsavel();
    }

    /** Separated by commas, as the engine takes them. */
    public String gruposDoAtraso(Long solicitacaoId) {
        return String.join(",", new TreeSet<>(passos.exigir(solicitacaoId).gruposDoAtraso()));
    }

    public boolean respondidaPorVariosGrupos(Long solicitacaoId) {
        return passos.exigir(solicitacaoId).daRodada().variasRespondidas();
    }

    public Date venceEm(Long solicitacaoId) {
        return Variaveis.data(passos.exigir(solicitacaoId).prazo());
    }

    public Date atencaoEm(Long solicitacaoId) {
        return Variaveis.data(passos.exigir(solicitacaoId).prazo().atencaoEm());
    }

    public int prioridade(Long solicitacaoId) {
        return passos.exigir(solicitacaoId).priorizacao().prioridade();
    }

    public Date fimDaEspera(Long demandaId) {
        return Variaveis.data(passos.demanda(demandaId).esperaAte());
    }
}
