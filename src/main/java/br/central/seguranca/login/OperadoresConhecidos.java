package br.central.seguranca.login;

import br.central.seguranca.Grupo;
import br.central.seguranca.Grupos;
import br.central.seguranca.Operadores;
import br.central.seguranca.Permissao;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

@Component
class OperadoresConhecidos implements Operadores {

    private final Acessos acessos;
    private final Grupos conhecidos;
    private final IdentityService identidade;
    private final NomesDosOperadores nomes;

    OperadoresConhecidos(Acessos acessos, Grupos conhecidos, IdentityService identidade, NomesDosOperadores nomes) {
        this.acessos = acessos;
        this.conhecidos = conhecidos;
        this.identidade = identidade;
        this.nomes = nomes;
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
        return conhecidos.um(grupo).map(Grupo::email).map(List::of).orElseGet(() -> dosMembros(grupo));
    }

    private List<String> dosMembros(String grupo) {
        return identidade.createUserQuery().memberOfGroup(grupo).list().stream()
                .map(User::getEmail)
                .filter(Objects::nonNull)
                .map(String::strip)
                .filter(email -> !email.isEmpty())
                .sorted()
                .distinct()
                .toList();
    }
}
