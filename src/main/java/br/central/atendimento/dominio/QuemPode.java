package br.central.atendimento.dominio;

import br.central.comum.Recusa;
import br.central.seguranca.Grupos;
import br.central.seguranca.GruposQueRespondem;
import br.central.seguranca.Operadores;
import br.central.seguranca.Perfil;
import br.central.seguranca.Permissao;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * The users and groups that work can be handed to: those who could do it. What the tables hand to a group that is not
 * there, or in which nobody could, is the supervision's.
 */
@Component
public class QuemPode {

    private static final String SUPERVISAO = Perfil.SUPERVISAO.grupo();

    private final Operadores operadores;
    private final Grupos grupos;
    private final GruposQueRespondem queRespondem;

    QuemPode(Operadores operadores, Grupos grupos, GruposQueRespondem queRespondem) {
        this.queRespondem = queRespondem;
        this.operadores = operadores;
        this.grupos = grupos;
    }

    /** @throws Recusa.RegraNaoAtendida when there is no such group */
    public void exigirGrupo(String grupo) {
        exigir(operadores.haGrupo(grupo), "grupo", "Não há o grupo " + grupo + ".");
    }

    private void exigirGrupoEmUso(String grupo) {
        exigirGrupo(grupo);
        exigir(
                !grupos.foraDeUso(grupo),
                "grupo",
                "O grupo " + grupos.nome(grupo) + " está fora de uso e não recebe trabalho novo.");
    }

    /** @throws Recusa.RegraNaoAtendida when there is no such user, or that person could not work the case */
    public void exigirQueAtenda(String usuario, Atendimento atendimento) {
        String nome = exigirUsuario(usuario);
        exigir(operadores.pode(usuario, Permissao.ATENDER), "usuario", nome + " não atende: escolha outra pessoa.");
        boolean ve = operadores.pode(usuario, Permissao.ACESSAR_CONTEUDO_RESTRITO)
                || atendimento.restricao().permite(usuario, operadores.grupos(usuario));
        exigir(ve, "usuario", "O conteúdo deste atendimento é restrito, e " + nome + " não pode vê-lo.");
    }

    /** @throws Recusa.RegraNaoAtendida when there is no such group, or nobody in it could work a case */
    public void exigirGrupoQueAtenda(String grupo) {
        exigirGrupoEmUso(grupo);
        exigir(
                operadores.alguemPode(grupo, Permissao.ATENDER),
                "grupo",
                "No grupo %s não há quem possa atender.".formatted(grupos.nome(grupo)));
    }

    /** @throws Recusa.RegraNaoAtendida when there is no such user, or that person could not answer this */
    public void exigirQueResponda(String usuario, Demanda demanda) {
        String nome = exigirUsuario(usuario);
        boolean responde = operadores.pode(usuario, Permissao.RESPONDER_DEMANDA)
                && (operadores.grupos(usuario).contains(demanda.grupo())
                        || operadores.pode(usuario, Permissao.ENCERRAR_DE_OUTRO_OPERADOR));
        exigir(
                responde,
                "usuario",
                "%s não participa do grupo %s e não poderia responder.".formatted(nome, grupos.nome(demanda.grupo())));
    }

    /** @throws Recusa.RegraNaoAtendida when there is no such group, or nobody in it could answer */
    public void exigirGrupoQueResponda(String grupo) {
        operadores.porQueNaoRecebe(grupo).ifPresent(motivo -> exigir(false, "grupo", motivo));
    }

    /** @see GruposQueRespondem#destino */
    public String destino(String grupo) {
        return queRespondem.destino(grupo);
    }

    /** @see GruposQueRespondem#destinos */
    public List<String> destinos(List<String> daTabela) {
        return queRespondem.destinos(daTabela);
    }

    /** Whether there is such a user still. */
    public boolean existe(String usuario) {
        return operadores.nome(usuario).isPresent();
    }

    /** The queue that somebody works: that of the case, else of the supervision. */
    public String fila(Atendimento atendimento) {
        return operadores.alguemPode(atendimento.grupo(), Permissao.ATENDER) ? atendimento.grupo() : SUPERVISAO;
    }

    private String exigirUsuario(String usuario) {
        return operadores
                .nome(usuario)
                .orElseThrow(() -> Recusa.RegraNaoAtendida.campo("usuario", "Não há o usuário " + usuario + "."));
    }

    /** By the name people know it by. */
    String nome(String grupo) {
        return grupos.nome(grupo);
    }

    private static void exigir(boolean condicao, String campo, String mensagem) {
        if (!condicao) {
            throw Recusa.RegraNaoAtendida.campo(campo, mensagem);
        }
    }
}
