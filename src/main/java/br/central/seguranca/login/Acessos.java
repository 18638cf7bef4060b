package br.central.seguranca.login;

import br.central.comum.Linhas;
import br.central.seguranca.AcessoMudou;
import br.central.seguranca.Perfil;
import br.central.seguranca.Permissao;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.token.Sha512DigestUtils;
import org.springframework.stereotype.Service;

/**
 * Looks up groups and rights of a user, and remembers them until they are changed, for {@link #VALIDADE} where that is done past
 * the application: no request pays for them twice.
 */
@Service
class Acessos {

    static final Duration VALIDADE = Duration.ofSeconds(30);

    private record DoGrupo(Set<Permissao> permissoes, Instant ate) {}

    private record Lembrado(Optional<Acesso> acesso, Instant ate) {}

    private final IdentityService identidade;
    private final JdbcClient banco;
    private final Clock relogio;
    private final Map<String, Lembrado> lembrados = new ConcurrentHashMap<>();
    private final Map<String, DoGrupo> grupos = new ConcurrentHashMap<>();

    Acessos(IdentityService identidade, JdbcClient banco, Clock relogio) {
        this.identidade = identidade;
        this.banco = banco;
        this.relogio = relogio;
    }

    /** Empty when there is no such user any more. */
    Optional<Acesso> de(String login) {
        Instant agora = relogio.instant();
        Lembrado lembrado = lembrados.get(login);
        if (lembrado == null || agora.isAfter(lembrado.ate())) {
            lembrado = new Lembrado(procurar(login), agora.plus(VALIDADE));
            lembrar(login, lembrado);
        }
        return lembrado.acesso();
    }

    /** The rights that somebody in that group has, none when nobody is in it. */
    Set<Permissao> doGrupo(String grupo) {
        Instant agora = relogio.instant();
        DoGrupo lembrado = grupos.get(grupo);
        if (lembrado == null || agora.isAfter(lembrado.ate())) {
            lembrado = new DoGrupo(dosMembros(grupo), agora.plus(VALIDADE));
            if (lembrado.permissoes().isEmpty()) {
                grupos.remove(grupo);
            } else {
                grupos.put(grupo, lembrado);
            }
        }
        return lembrado.permissoes();
    }

    private Set<Permissao> dosMembros(String grupo) {
        return identidade.createUserQuery().memberOfGroup(grupo).list().stream()
                .flatMap(membro -> de(membro.getId()).stream())
                .flatMap(acesso -> acesso.permissoes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** At login the truth is read again. */
    Optional<Acesso> agora(String login) {
        lembrados.remove(login);
        return de(login);
    }

    private void lembrar(String login, Lembrado lembrado) {
        if (lembrado.acesso().isPresent()) {
            lembrados.put(login, lembrado);
        } else {
            lembrados.remove(login);
        }
    }

    private Optional<Acesso> procurar(String login) {
        User usuario = identidade.createUserQuery().userId(login).singleResult();
        if (usuario == null) {
            return Optional.empty();
        }
        Set<String> grupos = identidade.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet());
        boolean bloqueado = Linhas.ha(banco.sql("select count(*) from pessoa_bloqueada where login = :login")
                .param("login", login));
        Set<Permissao> permissoes = bloqueado ? Set.of() : permissoes(grupos);
        return Optional.of(new Acesso(
                new Operador(usuario.getId(), nome(usuario)),
                grupos,
                permissoes,
                bloqueado,
                Acesso.selo(selo(usuario.getPassword(), grupos, bloqueado), permissoes)));
    }

    /** Whatever changed: nothing of what is remembered counts any more. */
    @EventListener(AcessoMudou.class)
    void esquecer() {
        lembrados.clear();
        grupos.clear();
    }

    /** The rights of who is in these groups, as they are now. */
    Set<Permissao> permissoes(Set<String> grupos) {
        if (grupos.contains(Perfil.ADMINISTRACAO.grupo())) {
            return EnumSet.allOf(Permissao.class);
        }
        if (grupos.isEmpty()) {
            return Set.of();
        }
        Set<String> nomes = Set.copyOf(banco.sql("select permissao from permissao_perfil where grupo in (:grupos)"
                        + " and permissao not in (select permissao from restricao_do_grupo where grupo in (:grupos))")
                .param("grupos", grupos)
                .query(String.class)
                .list());
        return Arrays.stream(Permissao.values())
                .filter(permissao -> nomes.contains(permissao.name()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String selo(String senhaGuardada, Set<String> grupos, boolean bloqueado) {
        return Sha512DigestUtils.shaHex(texto(senhaGuardada) + new TreeSet<>(grupos) + bloqueado);
    }

    /** First and last name, or the login where none is known. */
    static String nome(User usuario) {
        String nome = String.join(" ", texto(usuario.getFirstName()), texto(usuario.getLastName()))
                .strip();
        return nome.isEmpty() ? usuario.getId() : nome;
    }

    private static String texto(String valor) {
        return valor == null ? "" : valor;
    }
}
