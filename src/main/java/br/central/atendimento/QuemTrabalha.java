package br.central.atendimento;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.Reclamacao;
import br.central.atendimento.dominio.SegundaInstancia;
import br.central.seguranca.Permissao;
import br.central.seguranca.Substituicoes;
import br.central.seguranca.UsuarioAtual;
import org.springframework.stereotype.Component;

/**
 * Whose a task is: who it is with or stands in for that person, else one of the group it is offered to; the supervision
 * works any. Each method answers why the current user may not, or {@code null}.
 */
@Component
class QuemTrabalha {

    private final UsuarioAtual usuario;
    private final SegundaInstancia segundaInstancia;
    private final Substituicoes substituicoes;

    QuemTrabalha(UsuarioAtual usuario, SegundaInstancia segundaInstancia, Substituicoes substituicoes) {
        this.usuario = usuario;
        this.segundaInstancia = segundaInstancia;
        this.substituicoes = substituicoes;
    }

    String impedidoDeAtender(Atendimento atendimento) {
        return impedido(Permissao.ATENDER, atendimento.responsavel(), atendimento.grupo());
    }

    String impedidoDeResponder(Demanda demanda) {
        return impedido(Permissao.RESPONDER_DEMANDA, demanda.responsavel(), demanda.grupo());
    }

    String impedidoDeConsolidar() {
        return semDireito(Permissao.CONSOLIDAR_RESPOSTA);
    }

    String impedidoDeAcompanharAtraso() {
        return semDireito(Permissao.ACOMPANHAR_ATRASO);
    }

    String impedidoDeTratar(Reclamacao reclamacao) {
        if (!usuario.pode(Permissao.TRATAR_RECLAMACAO)) {
            return semDireito(Permissao.TRATAR_RECLAMACAO);
        }
        return segundaInstancia.impedimento(reclamacao, usuario.login()).orElse(null);
    }

    /** To tell who complained what the ouvidoria answered. */
    String impedidoDeRetornar(Reclamacao reclamacao) {
        return impedido(Permissao.ATENDER, null, reclamacao.grupoDoRetorno());
    }

    private String impedido(Permissao permissao, String responsavel, String grupo) {
        if (!usuario.pode(permissao)) {
            return semDireito(permissao);
        }
        if (usuario.login().equals(responsavel) || usuario.pode(Permissao.ENCERRAR_DE_OUTRO_OPERADOR)) {
            return null;
        }
        if (substituicoes.substitui(usuario.login(), responsavel)) {
            return null;
        }
        if (responsavel != null) {
            return "Esta tarefa está com %s.".formatted(responsavel);
        }
        return usuario.grupos().contains(grupo)
                ? null
                : "Esta tarefa é do grupo %s, e você não participa dele.".formatted(grupo);
    }

    private String semDireito(Permissao permissao) {
        return usuario.pode(permissao)
                ? null
                : "Falta a permissão %s (%s).".formatted(permissao.name(), permissao.descricao());
    }
}
