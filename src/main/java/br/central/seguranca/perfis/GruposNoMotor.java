package br.central.seguranca.perfis;

import br.central.seguranca.Atuacao;
import br.central.seguranca.Grupo;
import br.central.seguranca.Perfil;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.stereotype.Component;

/** Each group is one of the engine too; the profiles are the groups an installation begins with. */
@Component
class GruposNoMotor {

    private static final String DE_TRABALHO = "WORKFLOW";

    private final IdentityService identidade;
    private final TabelaDeGrupos tabela;
    private final MudancasDeAcesso mudancas;

    GruposNoMotor(IdentityService identidade, TabelaDeGrupos tabela, MudancasDeAcesso mudancas) {
        this.identidade = identidade;
        this.tabela = tabela;
        this.mudancas = mudancas;
    }

    /** What the product knows by name and is not there yet; what an administrator changed stays changed. */
    List<Grupo> preparar() {
        Map<String, Grupo> gravados =
                tabela.todos().stream().collect(Collectors.toMap(Grupo::codigo, Function.identity()));
        List<Perfil> novos = Arrays.stream(Perfil.values())
                .filter(perfil -> !gravados.containsKey(perfil.grupo()))
                .toList();
        if (!novos.isEmpty()) {
            mudancas.mudar();
            novos.forEach(perfil -> tabela.incluir(doPerfil(perfil), perfil.ordinal()));
        }
        List<Grupo> todos = tabela.todos();
        todos.forEach(this::criar);
        return todos;
    }

    private static Grupo doPerfil(Perfil perfil) {
        return new Grupo(perfil.grupo(), perfil.nome(), perfil.atuacao(), true, null, null, List.of(), 0);
    }

    /** Unless it is there. */
    void criar(Grupo grupo) {
        if (!ha(grupo.codigo())) {
            var novo = identidade.newGroup(grupo.codigo());
            novo.setName(grupo.nome());
            novo.setType(grupo.atuacao() == Atuacao.ADMINISTRA ? Groups.GROUP_TYPE_SYSTEM : DE_TRABALHO);
            identidade.saveGroup(novo);
        }
    }

    boolean ha(String codigo) {
        return identidade.createGroupQuery().groupId(codigo).count() > 0;
    }

    void renomear(Grupo grupo) {
        var gravado = identidade.createGroupQuery().groupId(grupo.codigo()).singleResult();
        gravado.setName(grupo.nome());
        identidade.saveGroup(gravado);
    }

    void excluir(String codigo) {
        identidade.deleteGroup(codigo);
    }

    Set<String> membros(String codigo) {
        return identidade.createUserQuery().memberOfGroup(codigo).list().stream()
                .map(um -> um.getId())
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<String> deQuem(String login) {
        return identidade.createGroupQuery().groupMember(login).list().stream()
                .map(um -> um.getId())
                .collect(Collectors.toUnmodifiableSet());
    }

    void incluir(String codigo, String login) {
        identidade.createMembership(login, codigo);
    }

    void retirar(String codigo, String login) {
        identidade.deleteMembership(login, codigo);
    }
}
