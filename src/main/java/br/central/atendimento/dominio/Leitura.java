package br.central.atendimento.dominio;

import br.central.clientes.LeituraDeClientes;
import br.central.comum.Recusa;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Operadores;
import br.central.seguranca.Permissao;
import br.central.seguranca.Substituicoes;
import br.central.seguranca.Trilha;
import br.central.seguranca.UsuarioAtual;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Who reads a case: whoever serves or looks after any client; the rest what they were given, that is, what their group
 * has or had to answer and what is or was in their own hands, and the record of its client. Restricted content is then
 * read by fewer.
 */
@Component
public class Leitura implements LeituraDeClientes {

    /** Of nobody: an empty list is no list to the databases. */
    private static final String NINGUEM = "";

    private final AtendimentoRepository atendimentos;
    private final UsuarioAtual usuario;
    private final Trilha trilha;
    private final Substituicoes substituicoes;
    private final Operadores operadores;

    Leitura(
            AtendimentoRepository atendimentos,
            UsuarioAtual usuario,
            Trilha trilha,
            Substituicoes substituicoes,
            Operadores operadores) {
        this.atendimentos = atendimentos;
        this.usuario = usuario;
        this.trilha = trilha;
        this.substituicoes = substituicoes;
        this.operadores = operadores;
    }

    /** It was given to the user, and its content is not restricted to others. */
    boolean pode(Atendimento atendimento) {
        return dado(atendimento) && semRestricao(atendimento);
    }

    /** @throws Recusa.SemPermissao with the reason, which of a case not given is the same whatever case it is */
    void exigir(Atendimento atendimento) {
        if (!dado(atendimento)) {
            throw naoDado();
        }
        if (!semRestricao(atendimento)) {
            throw new Recusa.SemPermissao("O conteúdo deste atendimento é restrito. Falta a permissão "
                    + Permissao.ACESSAR_CONTEUDO_RESTRITO.name() + ".");
        }
        if (atendimento.restricao().vale()) {
            trilha.visto(AtoVigiado.LEITURA_RESTRITA, atendimento.protocolo());
        }
    }

    /** Who does not read all is told of a case that is not there what is told of one given to somebody else. */
    Recusa naoHa(String oQue, String protocolo) {
        return leTodos()
                ? new Recusa.NaoEncontrado("Não há %s com o protocolo %s.".formatted(oQue, protocolo))
                : naoDado();
    }

    private static Recusa naoDado() {
        return new Recusa.SemPermissao(
                "Este atendimento não está com você nem foi encaminhado a um grupo seu. Para ler os demais falta a"
                        + " permissão " + Permissao.ATENDER.name() + ".");
    }

    /** Whether somebody else reads it: a user, or somebody of a group. */
    boolean podeOutro(String usuarioOuGrupo, Atendimento atendimento) {
        return operadores.haGrupo(usuarioOuGrupo)
                ? podeOutro(
                        atendimento,
                        permissao -> operadores.alguemPode(usuarioOuGrupo, permissao),
                        Set.of(usuarioOuGrupo),
                        Set.of(NINGUEM))
                : podeOutro(
                        atendimento,
                        permissao -> operadores.pode(usuarioOuGrupo, permissao),
                        operadores.grupos(usuarioOuGrupo),
                        pessoas(usuarioOuGrupo));
    }

    private boolean podeOutro(
            Atendimento atendimento, Predicate<Permissao> pode, Set<String> grupos, Set<String> pessoas) {
        boolean dado = Permissao.DE_QUEM_LE_TODOS.stream().anyMatch(pode)
                || atendimentos.dados(Set.of(atendimento.id()), ouNinguem(grupos), pessoas) > 0;
        return dado
                && (pode.test(Permissao.ACESSAR_CONTEUDO_RESTRITO)
                        || pessoas.stream()
                                .anyMatch(um -> atendimento.restricao().permite(um, grupos))
                        || encaminhadoA(grupos, atendimento));
    }

    /** Whether the content is not restricted to others than a group, all of which reads what is sent to it. */
    boolean semRestricaoAo(String grupo, Atendimento atendimento) {
        return atendimento.restricao().permite(NINGUEM, Set.of(grupo))
                || operadores.grupoDa(grupo, Permissao.ACESSAR_CONTEUDO_RESTRITO)
                || encaminhadoA(Set.of(grupo), atendimento);
    }

    private boolean dado(Atendimento atendimento) {
        return leTodos()
                || encaminhadoA(usuario.grupos(), atendimento)
                || atendimentos.dados(Set.of(atendimento.id()), grupos(), pessoas()) > 0;
    }

    private boolean leTodos() {
        return usuario.podeAlguma(Permissao.DE_QUEM_LE_TODOS);
    }

    /** Its content is not restricted to others. */
    public boolean semRestricao(Atendimento atendimento) {
        Set<String> grupos = usuario.grupos();
        return usuario.pode(Permissao.ACESSAR_CONTEUDO_RESTRITO)
                || atendimento.restricao().permite(usuario.login(), grupos)
                || encaminhadoA(grupos, atendimento);
    }

    /** A group that has to answer sees what it has to answer. */
    private boolean encaminhadoA(Set<String> grupos, Atendimento atendimento) {
        return atendimento.pedidos().demandas().stream()
                .anyMatch(demanda -> demanda.situacao().emAberto() && grupos.contains(demanda.grupo()));
    }

    @Override
    public boolean alcanca(Collection<Long> clientes) {
        return atendimentos.dadosDosClientes(clientes, grupos(), pessoas()) > 0;
    }

    @Override
    public boolean trabalha(Collection<Long> clientes) {
        return atendimentos.emAbertoDosClientesCom(clientes, grupos(), pessoas()) > 0;
    }

    private Set<String> grupos() {
        return ouNinguem(usuario.grupos());
    }

    private static Set<String> ouNinguem(Set<String> grupos) {
        return grupos.isEmpty() ? Set.of(NINGUEM) : grupos;
    }

    private Set<String> pessoas() {
        return pessoas(usuario.login());
    }

    private Set<String> pessoas(String login) {
        Set<String> pessoas = new HashSet<>(substituicoes.substituidosPor(login));
        pessoas.add(login);
        return pessoas;
    }
}
