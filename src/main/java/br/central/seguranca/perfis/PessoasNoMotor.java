package br.central.seguranca.perfis;

import static br.central.comum.MomentoGravado.em;

import br.central.comum.Recusa;
import br.central.seguranca.Pessoas.Bloqueio;
import br.central.seguranca.Pessoas.NovaPessoa;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People are kept by the engine, and beside it whoever is kept out. */
@Component
class PessoasNoMotor {

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,62}");
    private static final int MAIOR_NOME = 100;

    private final IdentityService identidade;
    private final JdbcClient banco;
    private final Clock relogio;

    PessoasNoMotor(IdentityService identidade, JdbcClient banco, Clock relogio) {
        this.identidade = identidade;
        this.banco = banco;
        this.relogio = relogio;
    }

    List<User> todas() {
        return identidade.createUserQuery().orderByUserFirstName().asc().list();
    }

    Optional<User> uma(String login) {
        return login == null
                ? Optional.empty()
                : Optional.ofNullable(identidade.createUserQuery().userId(login).singleResult());
    }

    String nome(User um) {
        String nome = (texto(um.getFirstName()) + " " + texto(um.getLastName())).strip();
        return nome.isEmpty() ? um.getId() : nome;
    }

    private static String texto(String valor) {
        return valor == null ? "" : valor;
    }

    /** Of all of them at once: of who is in none it says nothing. */
    Map<String, Set<String>> grupos(Collection<String> logins) {
        Map<String, Set<String>> deQuem = new HashMap<>();
        if (!logins.isEmpty()) {
            banco.sql("select quem, grupo from v_membro_do_motor where quem in (:logins)")
                    .param("logins", logins)
                    .query(linha -> {
                        deQuem.computeIfAbsent(linha.getString("quem"), novo -> new HashSet<>())
                                .add(linha.getString("grupo"));
                    });
        }
        return deQuem;
    }

    void criar(NovaPessoa nova) {
        if (nova.login() == null || !LOGIN.matcher(nova.login()).matches()) {
            throw Recusa.RegraNaoAtendida.campo(
                    "login", "Use de 2 a 63 letras minúsculas sem acento, números, pontos, hífens e sublinhas.");
        }
        if (uma(nova.login()).isPresent()) {
            throw Recusa.RegraNaoAtendida.campo("login", "Já há quem entre como " + nova.login() + ".");
        }
        if (nova.nome() == null || nova.nome().isBlank() || nova.nome().length() > MAIOR_NOME) {
            throw Recusa.RegraNaoAtendida.campo("nome", "Informe o nome, de até 100 caracteres.");
        }
        if (nova.senha() == null || nova.senha().isEmpty()) {
            throw Recusa.RegraNaoAtendida.campo("senha", "Informe a primeira senha.");
        }
        User pessoa = identidade.newUser(nova.login());
        pessoa.setFirstName(nova.nome().strip());
        pessoa.setLastName(texto(nova.sobrenome()).strip());
        pessoa.setEmail(texto(nova.email()).isBlank() ? null : nova.email().strip());
        pessoa.setPassword(nova.senha());
        identidade.saveUser(pessoa);
        identidade.createMembership(nova.login(), nova.grupo());
    }

    /** Of those of them who are kept out. */
    Map<String, Bloqueio> bloqueios(Collection<String> logins) {
        Map<String, Bloqueio> bloqueios = new HashMap<>();
        if (!logins.isEmpty()) {
            banco.sql("select login, por, em, motivo from pessoa_bloqueada where login in (:logins)")
                    .param("logins", logins)
                    .query(linha -> {
                        bloqueios.put(
                                linha.getString("login"),
                                new Bloqueio(
                                        linha.getString("por"), em(linha, "em", relogio), linha.getString("motivo")));
                    });
        }
        return bloqueios;
    }

    void bloquear(String login, String por, String motivo) {
        banco.sql("insert into pessoa_bloqueada (login, por, em, motivo) values (:login, :por, :em, :motivo)")
                .param("login", login)
                .param("por", por)
                .param("em", relogio.instant().atOffset(ZoneOffset.UTC))
                .param("motivo", motivo)
                .update();
    }

    void desbloquear(String login) {
        banco.sql("delete from pessoa_bloqueada where login = :login")
                .param("login", login)
                .update();
    }
}
