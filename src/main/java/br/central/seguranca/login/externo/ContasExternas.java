package br.central.seguranca.login.externo;

import br.central.engine.ContasDoMotor;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import br.central.seguranca.Trilha.Desfecho;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Users of the engine that an identity provider vouches for. Such a user carries, as an info of the engine's that goes when
 * the user goes, a mark of the provider and of the person there: by it the person is known again whatever the login there
 * has become. An account without the mark is local and never joined by its name alone: an administrator links it first.
 */
@Service
class ContasExternas {

    private static final Logger LOG = LoggerFactory.getLogger(ContasExternas.class);

    private static final String MARCA = "central.conta-externa";

    /** In the mark's place while the person of a linked account has not come yet. */
    private static final String A_VINCULAR = "a-vincular";

    /** As the engine takes them (general-resource-whitelist-pattern), and as long as it keeps. */
    private static final Pattern LOGIN = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9._@-]{0,63}");

    /** Names the history gives to who is no person. */
    private static final Set<String> RESERVADOS = Set.of("sistema", "anonymoususer", "cliente");

    private static final SecureRandom ACASO = new SecureRandom();

    private final IdentityService identidade;
    private final ContasDoMotor contas;
    private final Trilha trilha;
    private final TransactionTemplate transacao;

    ContasExternas(
            IdentityService identidade, ContasDoMotor contas, Trilha trilha, PlatformTransactionManager transacoes) {
        this.identidade = identidade;
        this.contas = contas;
        this.trilha = trilha;
        this.transacao = new TransactionTemplate(transacoes);
    }

    private record Entrada(String login, boolean comGrupo) {}

    /**
     * Makes the user here what the provider says: made at the first time, name, e-mail and mapped groups as they are there
     * now. Groups that are not mapped stay.
     *
     * @return the login here
     * @throws RecusaExterna when the person may not get in; groups that were taken away are taken away all the same
     */
    String entrar(PessoaDeFora pessoa, List<GrupoDeFora> mapa) {
        Entrada entrada;
        try {
            entrada = gravar(pessoa, mapa);
        } catch (DataAccessException | ProcessEngineException corrida) {
            // Twice at once for the first time: now the other one is done.
            entrada = gravar(pessoa, mapa);
        }
        if (!entrada.comGrupo()) {
            throw new RecusaExterna(FalhaExterna.SEM_GRUPO, entrada.login());
        }
        return entrada.login();
    }

    private Entrada gravar(PessoaDeFora pessoa, List<GrupoDeFora> mapa) {
        return transacao.execute(status -> {
            Set<String> grupos = pessoa.grupos(mapa);
            String login = conhecida(pessoa).orElseGet(() -> nova(pessoa, grupos));
            atualizar(login, pessoa);
            agrupar(login, grupos, GrupoDeFora.nossos(mapa));
            return new Entrada(login, !grupos.isEmpty());
        });
    }

    /** Whether that account's person is vouched for elsewhere: no password here opens it. */
    boolean externa(String login) {
        return identidade.getUserInfo(login, MARCA) != null;
    }

    boolean existe(String login) {
        return identidade.createUserQuery().userId(login).count() > 0;
    }

    /** From now on who comes from the provider under this name is this account's person, and the password here ends. */
    void vincular(String login) {
        transacao.executeWithoutResult(status -> {
            User usuario = identidade.createUserQuery().userId(login).singleResult();
            usuario.setPassword(ninguemSabe());
            identidade.saveUser(usuario);
            marcar(login, A_VINCULAR);
        });
    }

    /** The account is local again, without a password until an administrator gives it one. */
    void desvincular(String login) {
        identidade.deleteUserInfo(login, MARCA);
    }

    private Optional<String> conhecida(PessoaDeFora pessoa) {
        return contas.comInformacao(MARCA, marca(pessoa));
    }

    private String nova(PessoaDeFora pessoa, Set<String> grupos) {
        String login = pessoa.login() == null ? "" : pessoa.login().strip();
        if (!LOGIN.matcher(login).matches() || RESERVADOS.contains(login.toLowerCase(Locale.ROOT))) {
            throw new RecusaExterna(FalhaExterna.SEM_LOGIN, login);
        }
        List<String> parecidas = contas.parecidas(login);
        if (!parecidas.isEmpty()) {
            boolean esperada =
                    parecidas.equals(List.of(login)) && A_VINCULAR.equals(identidade.getUserInfo(login, MARCA));
            if (!esperada) {
                throw new RecusaExterna(FalhaExterna.CONTA_LOCAL, login);
            }
            if (grupos.isEmpty()) {
                throw new RecusaExterna(FalhaExterna.SEM_GRUPO, login);
            }
        } else if (grupos.isEmpty()) {
            throw new RecusaExterna(FalhaExterna.SEM_GRUPO, login);
        } else {
            User usuario = identidade.newUser(login);
            usuario.setPassword(ninguemSabe());
            identidade.saveUser(usuario);
            trilha.anotar(AtoVigiado.USUARIO, Desfecho.FEITO, login, "criado na entrada por " + pessoa.origem());
        }
        marcar(login, marca(pessoa));
        return login;
    }

    private void atualizar(String login, PessoaDeFora pessoa) {
        User usuario = identidade.createUserQuery().userId(login).singleResult();
        boolean igual = pessoa.nome().primeiro().equals(usuario.getFirstName())
                && pessoa.nome().resto().equals(usuario.getLastName())
                && Objects.equals(pessoa.email(), usuario.getEmail());
        if (!igual) {
            usuario.setFirstName(pessoa.nome().primeiro());
            usuario.setLastName(pessoa.nome().resto());
            usuario.setEmail(pessoa.email());
            identidade.saveUser(usuario);
        }
    }

    private void agrupar(String login, Set<String> devidos, Set<String> mapeados) {
        Set<String> atuais = identidade.createGroupQuery().groupMember(login).list().stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
        Set<String> mudancas = new TreeSet<>();
        for (String grupo : mapeados) {
            if (devidos.contains(grupo) && !atuais.contains(grupo)) {
                if (identidade.createGroupQuery().groupId(grupo).count() == 0) {
                    LOG.warn("O login externo dá o grupo {}, que não existe.", grupo);
                    continue;
                }
                identidade.createMembership(login, grupo);
                mudancas.add("+" + grupo);
            } else if (!devidos.contains(grupo) && atuais.contains(grupo)) {
                identidade.deleteMembership(login, grupo);
                mudancas.add("-" + grupo);
            }
        }
        if (!mudancas.isEmpty()) {
            trilha.anotar(AtoVigiado.GRUPO, Desfecho.FEITO, login, "pelo provedor: " + String.join(" ", mudancas));
        }
    }

    private void marcar(String login, String marca) {
        identidade.setUserInfo(login, MARCA, marca);
    }

    private static String marca(PessoaDeFora pessoa) {
        try {
            byte[] resumo = MessageDigest.getInstance("SHA-256")
                    .digest((pessoa.provedor() + "\n" + pessoa.sujeito()).getBytes(StandardCharsets.UTF_8));
            return pessoa.origem() + ":" + HexFormat.of().formatHex(resumo);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The engine wants each user to have a password. */
    private static String ninguemSabe() {
        byte[] bytes = new byte[32];
        ACASO.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
