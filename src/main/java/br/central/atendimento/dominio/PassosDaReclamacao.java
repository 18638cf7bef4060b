package br.central.atendimento.dominio;

import br.central.comum.Recusa;
import br.central.prazos.AvaliacaoDeDecisao;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What the process of a reclamação asks and tells. */
@Component
public class PassosDaReclamacao {

    private final ReclamacaoRepository reclamacoes;
    private final Relogios relogios;
    private final Diario diario;
    private final Notificacoes avisos;
    private final RetornoDaOuvidoria retorno;
    private final SegundaInstancia segundaInstancia;

    PassosDaReclamacao(
            ReclamacaoRepository reclamacoes,
            Relogios relogios,
            Diario diario,
            Notificacoes avisos,
            RetornoDaOuvidoria retorno,
            SegundaInstancia segundaInstancia) {
        this.reclamacoes = reclamacoes;
        this.relogios = relogios;
        this.diario = diario;
        this.avisos = avisos;
        this.retorno = retorno;
        this.segundaInstancia = segundaInstancia;
    }

    public Reclamacao exigir(Long id) {
        return reclamacoes.findById(id).orElseThrow();
    }

    public void prazosDefinidos(Long id, AvaliacaoDeDecisao avaliacao) {
        Reclamacao reclamacao = exigir(id);
        relogios.daReclamacao(reclamacao, avaliacao);
        diario.mudou(reclamacao.solicitacao().atendimento());
    }

    public void expirou(Long id) {
        Reclamacao reclamacao = exigir(id);
        String avisados = avisos.escalonar(reclamacao, Notificacoes.Evento.EXPIRADO);
        diario.anotar(
                reclamacao.solicitacao(),
                TipoAndamento.PRAZO_EXPIRADO,
                avisados == null ? "Reclamação à ouvidoria." : "Reclamação à ouvidoria. " + avisados);
    }

    public void respostaPronta(Long id) {
        retorno.iniciar(exigir(id));
    }

    public Retorno retorno(Long id) {
        return retorno.canal(exigir(id));
    }

    /** @return whether it could be: the address may have gone meanwhile, or the content been restricted to others */
    public boolean enviarResposta(Long id) {
        return retorno.enviar(exigir(id));
    }

    public Instant proximaTentativa(Long id) {
        return exigir(id).tentativas().proximaEm();
    }

    /**
     * Who treats it, or calls, is in the timeline alone.
     *
     * @throws Recusa.SemPermissao when it is somebody who had a hand in the request
     */
    public void tarefaAtribuida(Long id, String usuario) {
        if (usuario != null && exigir(id).emAberto()) {
            segundaInstancia.impedimento(exigir(id), usuario).ifPresent(motivo -> {
                throw new Recusa.SemPermissao(motivo);
            });
        }
        diario.anotarNaOuvidoria(
                exigir(id), usuario == null ? TipoAndamento.DEVOLUCAO : TipoAndamento.ASSUNCAO, usuario);
    }

    public void foraDaTarefa(Long id, String tarefa) {
        reclamacoes.findById(id).ifPresent(reclamacao -> reclamacao.foraDaTarefa(tarefa));
    }

    public void naTarefa(Long id, String tarefa) {
        Reclamacao reclamacao = exigir(id);
        reclamacao.naTarefa(tarefa);
        if (reclamacao.tentativas().feitas() > 0) {
            diario.anotarMudanca(
                    reclamacao.solicitacao(), TipoAndamento.NOVA_TENTATIVA, null, null, reclamacao.protocolo());
        }
    }
}
