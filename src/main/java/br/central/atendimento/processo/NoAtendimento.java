package br.central.atendimento.processo;

import br.central.atendimento.contrato.SituacaoAtendimento;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.PassosDoAtendimento;
import br.central.engine.VisivelNosModelos;
import java.util.Date;
import java.util.List;
import org.springframework.stereotype.Component;

/** What the expressions of the model {@code atendimento} ask: {@code ${noAtendimento.…}}. */
@Component
@VisivelNosModelos
public class NoAtendimento {

    private final PassosDoAtendimento passos;

    NoAtendimento(PassosDoAtendimento passos) {
        this.passos = passos;
    }

    /** In the same act as it was opened. */
    public boolean encaminhado(Long atendimentoId) {
        return passos.exigir(atendimentoId).situacao() == SituacaoAtendimento.ENCAMINHADO;
    }

    /** Who has it, also when it was parked; {@code null} leaves it in the queue of the profile. */
    public String responsavel(Long atendimentoId) {
        return passos.exigir(atendimentoId).responsavel();
    }

    public String grupo(Long atendimentoId) {
        return passos.exigir(atendimentoId).grupo();
    }

    public Date venceEm(Long atendimentoId) {
        return Variaveis.data(passos.exigir(atendimentoId).prazo());
    }

    public int prioridade(Long atendimentoId) {
        return passos.exigir(atendimentoId).triagem().prioridade();
    }

    public List<Long> solicitacoesParaTratar(Long atendimentoId) {
        return passos.solicitacoesParaTratar(atendimentoId);
    }

    public boolean haSolicitacaoParaTratar(Long atendimentoId) {
        return !passos.solicitacoesParaTratar(atendimentoId).isEmpty();
    }

    public boolean haSolicitacaoEmAberto(Long atendimentoId) {
        return passos.haSolicitacaoEmAberto(atendimentoId);
    }

    public String retorno(Long atendimentoId) {
        return passos.retorno(atendimentoId).name();
    }

    public Date proximaTentativa(Long atendimentoId) {
        return Variaveis.data(passos.exigir(atendimentoId).retorno().proximaEm());
    }

    public boolean haJanela(Long atendimentoId) {
        return passos.exigir(atendimentoId).encerramento().janelaAte() != null;
    }

    public Date fimDaJanela(Long atendimentoId) {
        Atendimento atendimento = passos.exigir(atendimentoId);
        return Variaveis.data(atendimento.encerramento().janelaAte());
    }
}
