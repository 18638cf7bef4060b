package br.central.seguranca.login;

import br.central.seguranca.Grupo;
import br.central.seguranca.Grupos;
import br.central.seguranca.Operadores;
import br.central.seguranca.Permissao;
import br.central.seguranca.Substituicoes;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.UserQuery;
import org.springframework.stereotype.Component;

@Component
class OperadoresConhecidos implements Operadores {

    private final Acessos acessos;
    private final Grupos conhecidos;
    private final IdentityService identidade;
    private final NomesDosOperadores nomes;
    private final Substituicoes substituicoes;

    OperadoresConhecidos(
            Acessos acessos,
            Grupos conhecidos,
            IdentityService identidade,
            NomesDosOperadores nomes,
            Substituicoes substituicoes) {
        this.acessos = acessos;
        this.conhecidos = conhecidos;
        this.identidade = identidade;
        this.nomes = nomes;
        this.substituicoes = substituicoes;
    }

    @Override
    public boolean pode(String login, Permissao permissao) {
        return acessos.de(login)
                .filter(acesso -> acesso.permissoes().contains(permissao))
                .isPresent();
    }

    @Override
    public Optional<String> nome(String login) {
        return acessos.de(login).map(acesso -> acesso.operador().nome());
    }

    @Override
    public String comoSeChama(String login) {
        return nomes.de(login);
    }

    @Override
    public Set<String> grupos(String login) {
        return acessos.de(login).map(Acesso::grupos).orElse(Set.of());
    }

    @Override
    public boolean haGrupo(String grupo) {
        return identidade.createGroupQuery().groupId(grupo).count() > 0;
    }

    @Override
    public boolean alguemPode(String grupo, Permissao permissao) {
        return acessos.doGrupo(grupo).contains(permissao);
    }

    @Override
    public boolean grupoDa(String grupo, Permissao permissao) {
        return acessos.permissoes(Set.of(grupo)).contains(permissao);
    }

    @Override
    public Set<Permissao> permissoes(Set<String> grupos) {
        return acessos.permissoes(grupos);
    }

    @Override
    public Optional<String> porQueNaoRecebe(String grupo) {
        if (!haGrupo(grupo)) {
            return Optional.of("Não há o grupo " + grupo + ".");
        }
        if (conhecidos.foraDeUso(grupo)) {
            return Optional.of("O grupo " + conhecidos.nome(grupo) + " está fora de uso e não recebe trabalho novo.");
        }
        return alguemPode(grupo, Permissao.RESPONDER_DEMANDA)
                ? Optional.empty()
                : Optional.of("No grupo " + conhecidos.nome(grupo) + " não há quem possa responder.");
    }

    @Override
    public List<String> emails(String grupo) {
        return conhecidos
                .um(grupo)
                .map(Grupo::email)
                .map(doGrupo -> Stream.concat(Stream.of(doGrupo), emailDeQuemResponde(grupo).stream())
                        .distinct()
                        .toList())
                .orElseGet(() -> dosMembros(grupo));
    }

    @Override
    public Optional<String> emailDeQuemResponde(String grupo) {
        return conhecidos.um(grupo).stream()
                .filter(um -> um.responsavel() != null)
                .flatMap(um -> Stream.concat(Stream.of(um.responsavel()), um.substitutos().stream()))
                .filter(login -> !substituicoes.ausente(login))
                .findFirst()
                .flatMap(login ->
                        emails(identidade.createUserQuery().userId(login)).findFirst());
    }

    private List<String> dosMembros(String grupo) {
        return emails(identidade.createUserQuery().memberOfGroup(grupo))
                .sorted()
                .distinct()
                .toList();
    }

    /** Who may not come in any more is told nothing of the work either. */
    private Stream<String> emails(UserQuery quem) {
        return quem.list().stream()
                .filter(um -> um.getEmail() != null && !um.getEmail().isBlank())
                .filter(um -> acessos.de(um.getId()).filter(Acesso::bloqueado).isEmpty())
                .map(um -> um.getEmail().strip());
    }
}
