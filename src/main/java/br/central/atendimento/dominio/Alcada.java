package br.central.atendimento.dominio;

import br.central.comum.Origem;
import br.central.comum.Recusa;
import br.central.seguranca.Grupos;
import br.central.seguranca.Operadores;
import br.central.seguranca.Permissao;
import br.central.seguranca.Substituicoes;
import br.central.seguranca.UsuarioAtual;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Whose work is: what is with somebody is that person's, and of who stands in for that person; what nobody has is of the
 * group it is offered to. The supervision works any. What is with a user that exists no more is nobody's.
 */
@Component
public class Alcada {

    private static final Set<Origem> SEGUNDA_INSTANCIA = EnumSet.of(Origem.FALE_CONOSCO, Origem.OUVIDORIA);

    private final UsuarioAtual usuario;
    private final Substituicoes substituicoes;
    private final Operadores operadores;
    private final Grupos grupos;
    private final TarefasTomadas tomadas;

    Alcada(
            UsuarioAtual usuario,
            Substituicoes substituicoes,
            Operadores operadores,
            Grupos grupos,
            TarefasTomadas tomadas) {
        this.usuario = usuario;
        this.substituicoes = substituicoes;
        this.operadores = operadores;
        this.grupos = grupos;
        this.tomadas = tomadas;
    }

    /** With the user, or with somebody the user stands in for. */
    public boolean comigo(String responsavel) {
        return responsavel != null
                && (responsavel.equals(usuario.login()) || substituicoes.substitui(usuario.login(), responsavel));
    }

    /**
     * Why the case is not the user's to work, which all acts on it go by.
     *
     * @param comOutro another has it, rather than another queue
     */
    record Impedimento(String motivo, boolean comOutro) {

        String faltando(Permissao direito) {
            return motivo
                    + " Para agir sobre ele falta a permissão %s (%s).".formatted(direito.name(), direito.descricao());
        }
    }

    /** Empty when it is the user's, or free and offered to a group of the user's. */
    Optional<Impedimento> posse(Atendimento atendimento) {
        if (!atendimento.situacao().comOperador()) {
            return Optional.empty();
        }
        String protocolo = atendimento.protocolo();
        if (comOutro(atendimento.responsavel())) {
            String nome = nome(atendimento.responsavel());
            return Optional.of(new Impedimento("O atendimento %s já está com %s.".formatted(protocolo, nome), true));
        }
        return comigo(atendimento.responsavel()) || naMinhaFila(atendimento)
                ? Optional.empty()
                : Optional.of(new Impedimento(
                        "O atendimento %s está na fila de %s, e você não participa dela."
                                .formatted(protocolo, nomeDoGrupo(atendimento.grupo())),
                        false));
    }

    /** Why it is not the user's to do this to; that another has it is a state when one only wants to take it. */
    Optional<Recusa> impedimento(Acao acao, Atendimento atendimento, Supplier<Optional<Impedimento>> posse) {
        if (acao == Acao.ASSUMIR) {
            return posse.get()
                    .filter(Impedimento::comOutro)
                    .map(impedimento -> new Recusa.EstadoNaoPermite(impedimento.motivo()));
        }
        return acao.sobreODeOutro()
                .filter(direito -> !usuario.pode(direito))
                .flatMap(direito -> posse.get().map(impedimento -> impedimento.faltando(direito)))
                .or(() -> acao.encerra() ? semDireitoDeEncerrar(atendimento) : Optional.empty())
                .map(Recusa.SemPermissao::new);
    }

    /** Why the task that the case is in is not the user's to work. */
    public Optional<String> impedimentoDeTrabalhar(Atendimento atendimento) {
        Permissao direito = Permissao.ENCERRAR_DE_OUTRO_OPERADOR;
        return usuario.pode(direito) ? Optional.empty() : posse(atendimento).map(Impedimento::motivo);
    }

    /** Who opened it may go on with it as long as nobody has taken it. */
    private boolean naMinhaFila(Atendimento atendimento) {
        return usuario.grupos().contains(atendimento.grupo())
                || usuario.login().equals(atendimento.abertura().quem());
    }

    private Optional<String> semDireitoDeEncerrar(Atendimento atendimento) {
        Permissao direito = Permissao.ENCERRAR_FALE_CONOSCO_OU_OUVIDORIA;
        return SEGUNDA_INSTANCIA.contains(atendimento.origem()) && !usuario.pode(direito)
                ? Optional.of("Falta a permissão %s (%s).".formatted(direito.name(), direito.descricao()))
                : Optional.empty();
    }

    /** Of a group of the user's, or with the user; the supervision answers for any group. */
    boolean alcanca(Demanda demanda) {
        return usuario.grupos().contains(demanda.grupo())
                || usuario.pode(Permissao.ENCERRAR_DE_OUTRO_OPERADOR)
                || comigo(demanda.responsavel());
    }

    /** Why this part of a request is not the user's to answer. */
    public Optional<String> impedimento(Demanda demanda) {
        if (usuario.pode(Permissao.ENCERRAR_DE_OUTRO_OPERADOR)) {
            return Optional.empty();
        }
        if (comOutro(demanda.responsavel())) {
            return Optional.of("Esta demanda está com %s.".formatted(nome(demanda.responsavel())));
        }
        return alcanca(demanda)
                ? Optional.empty()
                : Optional.of("Esta demanda é do grupo %s, e você não participa dele."
                        .formatted(nomeDoGrupo(demanda.grupo())));
    }

    /** Whoever changes the operator hands on any; the rest what is theirs to answer. */
    Optional<String> impedimentoDeTransferir(Demanda demanda) {
        return usuario.pode(Permissao.ALTERAR_OPERADOR) ? Optional.empty() : impedimento(demanda);
    }

    /** Why a task that one of several groups takes is not the user's to work: somebody else took it. */
    public Optional<String> impedimentoDaTomada(String tarefa) {
        return usuario.pode(Permissao.ENCERRAR_DE_OUTRO_OPERADOR)
                ? Optional.empty()
                : tomadas.comQuem(tarefa)
                        .filter(this::comOutro)
                        .map(quem -> "Esta tarefa está com %s.".formatted(nome(quem)));
    }

    /** Why what nobody has, in the queue of that group, is not the user's to take. */
    public Optional<String> impedimentoNaFila(String grupo) {
        return usuario.grupos().contains(grupo) || usuario.pode(Permissao.ENCERRAR_DE_OUTRO_OPERADOR)
                ? Optional.empty()
                : Optional.of("Esta tarefa é do grupo %s, e você não participa dele.".formatted(nomeDoGrupo(grupo)));
    }

    private boolean comOutro(String responsavel) {
        return responsavel != null
                && !comigo(responsavel)
                && operadores.nome(responsavel).isPresent();
    }

    public String nome(String login) {
        return operadores.comoSeChama(login);
    }

    String nomeDoGrupo(String grupo) {
        return grupos.nome(grupo);
    }
}
