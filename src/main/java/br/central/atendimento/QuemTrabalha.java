package br.central.atendimento;

import br.central.atendimento.dominio.Atendimento;
import br.central.atendimento.dominio.Demanda;
import br.central.atendimento.dominio.Reclamacao;
import br.central.seguranca.Permissao;
import br.central.seguranca.Substituicoes;
import br.central.seguranca.UsuarioAtual;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Whose a task is: who it is with or stands in for that person, else one of the group it is offered to; the supervision
 * works any. Each method answers why the current user may not, or {@code null}.
 */
@Component
class QuemTrabalha {

    private final UsuarioAtual usuario;
    private final Substituicoes substituicoes;

    QuemTrabalha(UsuarioAtual usuario, Substituicoes substituicoes) {
        this.usuario = usuario;
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

    /** The second instance is another person than who answered (B8). */
    String impedidoDeTratar(Reclamacao reclamacao) {
        if (!usuario.pode(Permissao.TRATAR_RECLAMACAO)) {
            return semDireito(Permissao.TRATAR_RECLAMACAO);
        }
        return respondi(reclamacao)
                ? "Quem respondeu a solicitação não trata a reclamação sobre ela; passe a outra pessoa da ouvidoria."
                : null;
    }

    boolean respondi(Reclamacao reclamacao) {
        return reclamacao.solicitacao().demandas().stream()
                .map(Demanda::resposta)
                .filter(Objects::nonNull)
                .anyMatch(resposta -> resposta.por().equals(usuario.login()));
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
