package br.central.seguranca;

import java.util.List;

/** The register of groups: what stands there holds on every node within a second, without a programmer and without a restart. */
public interface CadastroDeGrupos {

    /** Somebody in a group. */
    record Membro(String login, String nome) {}

    /** A group with who is in it and where it is in use. */
    record Detalhe(Grupo grupo, List<Membro> membros, List<UsosDoGrupo.Uso> usos) {}

    /** @throws br.central.comum.Recusa.SemPermissao without {@link Permissao#CADASTRAR_GRUPOS} and {@link Permissao#CONCEDER_DIREITOS} */
    List<Grupo> todos();

    Detalhe detalhar(String codigo);

    /** With its queue in the list of tasks and what its members may do in the engine. */
    Grupo criar(NovoGrupo novo);

    /** @throws br.central.comum.Recusa.EstadoNaoPermite when somebody else changed it meanwhile, or rules still give it work */
    Grupo alterar(String codigo, DadosDoGrupo dados);

    /** @throws br.central.comum.Recusa.EstadoNaoPermite while it has work, people, or is named anywhere; the reason says where */
    void excluir(String codigo);

    void incluirMembro(String codigo, String login);

    void retirarMembro(String codigo, String login);
}
