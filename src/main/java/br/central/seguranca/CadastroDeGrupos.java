package br.central.seguranca;

import java.util.List;

/** The register of groups: what stands there holds on every node within a second, without a programmer and without a restart. */
public interface CadastroDeGrupos {

    /** Somebody in a group. */
    record Membro(String login, String nome) {}

    /**
     * A group with who is in it and where it is in use.
     *
     * @param desfaz what would become of its data by undoing their last change; empty when nothing was changed
     */
    record Detalhe(Grupo grupo, List<Membro> membros, List<UsosDoGrupo.Uso> usos, List<Historico.Campo> desfaz) {}

    /** @throws br.central.comum.Recusa.SemPermissao without {@link Permissao#CADASTRAR_GRUPOS} and {@link Permissao#CONCEDER_DIREITOS} */
    List<Grupo> todos();

    Detalhe detalhar(String codigo);

    /** With its queue in the list of tasks and what its members may do in the engine. */
    Grupo criar(NovoGrupo novo);

    /**
     * In use, a group that has somebody responsible keeps somebody; out of use it may have nobody.
     *
     * @throws br.central.comum.Recusa.EstadoNaoPermite when it was changed meanwhile, or rules still give it work
     */
    Grupo alterar(String codigo, DadosDoGrupo dados);

    /**
     * Makes of its data what they were before their last change; undone again, what they are now. Who is in the group stays;
     * who has left it comes back as neither responsible nor substitute, and nobody is put in no one's place.
     *
     * @throws br.central.comum.Recusa.EstadoNaoPermite when nothing would change, or it was changed meanwhile
     * @throws br.central.comum.Recusa.RegraNaoAtendida when it cannot be like that any more
     */
    Grupo desfazer(String codigo, int versao);

    /** @throws br.central.comum.Recusa.EstadoNaoPermite while it has work, people, or is named anywhere; the reason says where */
    void excluir(String codigo);

    void incluirMembro(String codigo, String login);

    void retirarMembro(String codigo, String login);
}
