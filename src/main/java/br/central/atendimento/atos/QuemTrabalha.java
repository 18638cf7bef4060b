package br.central.atendimento.atos;

import br.central.atendimento.dominio.Alcada;
import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.Reclamacao;
import br.central.atendimento.dominio.SegundaInstancia;
import br.central.atendimento.dominio.Solicitacao;
import br.central.seguranca.Permissao;
import br.central.seguranca.UsuarioAtual;
import org.springframework.stereotype.Component;

/** Why a task is not the current user's to work, or {@code null}: the right to it, and {@link Alcada}. */
@Component
public class QuemTrabalha {

    private final UsuarioAtual usuario;
    private final SegundaInstancia segundaInstancia;
    private final Alcada alcada;

    QuemTrabalha(UsuarioAtual usuario, SegundaInstancia segundaInstancia, Alcada alcada) {
        this.usuario = usuario;
        this.segundaInstancia = segundaInstancia;
        this.alcada = alcada;
    }

    public String impedidoDeAtender(Atendimento atendimento) {
        return usuario.pode(Permissao.ATENDER)
                ? alcada.impedimentoDeTrabalhar(atendimento).orElse(null)
                : semDireito(Permissao.ATENDER);
    }

    public String impedidoDeResponder(Demanda demanda) {
        return usuario.pode(Permissao.RESPONDER_DEMANDA)
                ? alcada.impedimento(demanda).orElse(null)
                : semDireito(Permissao.RESPONDER_DEMANDA);
    }

    public String impedidoDeConsolidar(Solicitacao solicitacao) {
        return tomada(Permissao.CONSOLIDAR_RESPOSTA, solicitacao.tarefa());
    }

    public String impedidoDeAcompanharAtraso(Solicitacao solicitacao) {
        return tomada(Permissao.ACOMPANHAR_ATRASO, solicitacao.tarefaAtraso());
    }

    public String impedidoDeLigar(String tarefa) {
        return tomada(Permissao.ATENDER, tarefa);
    }

    private String tomada(Permissao permissao, String tarefa) {
        return usuario.pode(permissao) ? alcada.impedimentoDaTomada(tarefa).orElse(null) : semDireito(permissao);
    }

    public String impedidoDeTratar(Reclamacao reclamacao) {
        if (!usuario.pode(Permissao.TRATAR_RECLAMACAO)) {
            return semDireito(Permissao.TRATAR_RECLAMACAO);
        }
        return segundaInstancia
                .impedimento(reclamacao, usuario.login())
                .or(() -> alcada.impedimentoDaTomada(reclamacao.tarefa()))
                .orElse(null);
    }

    /** To tell who complained what the ouvidoria answered. */
    public String impedidoDeRetornar(Reclamacao reclamacao) {
        return usuario.pode(Permissao.ATENDER)
                ? alcada.impedimentoNaFila(reclamacao.grupoDoRetorno())
                        .or(() -> alcada.impedimentoDaTomada(reclamacao.tarefa()))
                        .orElse(null)
                : semDireito(Permissao.ATENDER);
    }

    private String semDireito(Permissao permissao) {
        return usuario.pode(permissao)
                ? null
                : "Falta a permissão %s (%s).".formatted(permissao.name(), permissao.descricao());
    }
}
