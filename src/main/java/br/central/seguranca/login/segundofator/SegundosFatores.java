package br.central.seguranca.login.segundofator;

import br.central.comum.Agora;
import br.central.comum.Recusa;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Permissao;
import br.central.seguranca.Trilha;
import br.central.seguranca.Trilha.Desfecho;
import br.central.seguranca.UsuarioAtual;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who owes a code after the password, and whether one given is right. A code counts once, up to one step of time early or
 * late; after each {@link #LIMITE} wrong ones there is a wait, twice as long each time.
 */
@Service
class SegundosFatores {

    static final int LIMITE = 5;

    private static final Duration PRIMEIRA_ESPERA = Duration.ofMinutes(1);
    private static final Duration MAIOR_ESPERA = Duration.ofHours(1);

    private static final String CODIGO_ERRADO = "código errado";

    /** An info of the user's in the engine, which goes when the user goes. */
    private static final String MARCA = "central.segundo-fator";

    private static final SecureRandom ACASO = new SecureRandom();

    enum Veredito {
        ERRADO,
        ESPERE,
        CERTO
    }

    /** {@code codigos}: the ways back in, told this once, when the second factor is new. */
    record Conferido(Veredito desfecho, List<String> codigos) {}

    private record Fator(String segredo, long ultimoPasso, int erros, Instant esperaAte) {}

    private static final Conferido ERRADO = new Conferido(Veredito.ERRADO, List.of());
    private static final Conferido CERTO = new Conferido(Veredito.CERTO, List.of());

    private final SegundoFatorProperties politica;
    private final Cifra cifra;
    private final CodigosDeRecuperacao recuperacao;
    private final JdbcClient banco;
    private final IdentityService identidade;
    private final TransactionTemplate transacao;
    private final Agora agora;
    private final Trilha trilha;
    private final UsuarioAtual usuario;

    SegundosFatores(
            SegundoFatorProperties politica,
            Cifra cifra,
            JdbcClient banco,
            IdentityService identidade,
            PlatformTransactionManager transacoes,
            Agora agora,
            Trilha trilha,
            UsuarioAtual usuario) {
        this.politica = politica;
        this.cifra = cifra;
        this.recuperacao = new CodigosDeRecuperacao(cifra, banco);
        this.banco = banco;
        this.identidade = identidade;
        this.transacao = new TransactionTemplate(transacoes);
        this.agora = agora;
        this.trilha = trilha;
        this.usuario = usuario;
    }

    boolean exigido(Authentication quem) {
        return quem.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(nome -> nome.startsWith(UsuarioAtual.PREFIXO_GRUPO))
                .map(nome -> nome.substring(UsuarioAtual.PREFIXO_GRUPO.length()))
                .anyMatch(politica.grupos()::contains);
    }

    /** Whether a code is known how to check; one whose user was deleted and made anew begins anew. */
    boolean cadastrado(String login) {
        return identidade.getUserInfo(login, MARCA) != null;
    }

    /** To take into an authenticator; whoever asks for it keeps it until a code of it was given. */
    static byte[] novoSegredo() {
        byte[] segredo = new byte[Totp.BYTES_DO_SEGREDO];
        ACASO.nextBytes(segredo);
        return segredo;
    }

    /** The first code of a new secret: right, it is kept, and the ways back in are told. */
    Conferido cadastrar(String login, byte[] segredo, String digitado) {
        Instant instante = agora.instant();
        OptionalLong passo = Totp.passo(segredo, semEnfeite(digitado), instante, 0);
        if (passo.isEmpty()) {
            trilha.anotar(AtoVigiado.SEGUNDO_FATOR, Desfecho.RECUSADO, login, CODIGO_ERRADO);
            return ERRADO;
        }
        try {
            return transacao.execute(status -> {
                if (cadastrado(login)) {
                    return ERRADO;
                }
                banco.sql("delete from segundo_fator where login = :login")
                        .param("login", login)
                        .update();
                banco.sql("insert into segundo_fator (login, segredo, confirmado_em, ultimo_passo, erros)"
                                + " values (:login, :segredo, :quando, :passo, 0)")
                        .param("login", login)
                        .param("segredo", cifra.cifrar(segredo, login))
                        .param("quando", noBanco(instante))
                        .param("passo", passo.getAsLong())
                        .update();
                identidade.setUserInfo(login, MARCA, "sim");
                List<String> codigos = recuperacao.novos(login);
                trilha.anotar(AtoVigiado.SEGUNDO_FATOR, Desfecho.FEITO, login, "cadastrado");
                return new Conferido(Veredito.CERTO, codigos);
            });
        } catch (DuplicateKeyException outraJanela) {
            return ERRADO;
        }
    }

    /** What went wrong is taken down when the row is free again: who waits for it holds a connection. */
    Conferido conferir(String login, String digitado) {
        Conferido conferido = transacao.execute(status -> conferirTravado(login, semEnfeite(digitado)));
        if (conferido.desfecho() == Veredito.ERRADO) {
            trilha.anotar(AtoVigiado.SEGUNDO_FATOR, Desfecho.RECUSADO, login, CODIGO_ERRADO);
        }
        return conferido;
    }

    private Conferido conferirTravado(String login, String codigo) {
        Fator fator = travado(login).orElse(null);
        if (fator == null) {
            return ERRADO;
        }
        Instant instante = agora.instant();
        // Nobody guesses one of these, so there is no wait before them that somebody else could cause.
        if (recuperacao.gastar(login, codigo)) {
            aceitar(login, fator.ultimoPasso());
            trilha.anotar(AtoVigiado.SEGUNDO_FATOR, Desfecho.FEITO, login, "código de recuperação usado");
            return CERTO;
        }
        if (fator.esperaAte() != null && instante.isBefore(fator.esperaAte())) {
            return new Conferido(Veredito.ESPERE, List.of());
        }
        OptionalLong passo = Totp.passo(cifra.decifrar(fator.segredo(), login), codigo, instante, fator.ultimoPasso());
        if (passo.isEmpty()) {
            errar(login, fator.erros() + 1, instante);
            return ERRADO;
        }
        aceitar(login, passo.getAsLong());
        return CERTO;
    }

    private static String semEnfeite(String digitado) {
        return digitado.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    /** Takes somebody's second factor away; the next login makes another. Right ADMINISTRAR_LOGINS. */
    @Transactional
    public void retirar(String login) {
        usuario.exigir(Permissao.ADMINISTRAR_LOGINS);
        int tirados = banco.sql("delete from segundo_fator where login = :login")
                .param("login", login)
                .update();
        if (tirados == 0) {
            throw new Recusa.NaoEncontrado("Esse usuário não tem segundo fator.");
        }
        identidade.deleteUserInfo(login, MARCA);
        trilha.feito(AtoVigiado.SEGUNDO_FATOR, login + " retirado");
    }

    private Optional<Fator> travado(String login) {
        return banco.sql("select segredo, ultimo_passo, erros, espera_ate from segundo_fator"
                        + " where login = :login for update")
                .param("login", login)
                .query((linha, numero) -> {
                    Timestamp espera = linha.getTimestamp("espera_ate");
                    return new Fator(
                            linha.getString("segredo"),
                            linha.getLong("ultimo_passo"),
                            linha.getInt("erros"),
                            espera == null ? null : espera.toInstant());
                })
                .optional();
    }

    private void aceitar(String login, long passo) {
        banco.sql("update segundo_fator set ultimo_passo = :passo, erros = 0, espera_ate = null where login = :login")
                .param("passo", passo)
                .param("login", login)
                .update();
    }

    private void errar(String login, int erros, Instant quando) {
        Instant ate = erros % LIMITE == 0 ? quando.plus(espera(erros / LIMITE)) : null;
        banco.sql("update segundo_fator set erros = :erros, espera_ate = :ate where login = :login")
                .param("erros", erros)
                .param("ate", ate == null ? null : noBanco(ate))
                .param("login", login)
                .update();
    }

    private static Duration espera(int vez) {
        Duration espera = PRIMEIRA_ESPERA.multipliedBy(1L << Math.min(vez - 1, 6));
        return espera.compareTo(MAIOR_ESPERA) > 0 ? MAIOR_ESPERA : espera;
    }

    private static OffsetDateTime noBanco(Instant instante) {
        return instante.atOffset(ZoneOffset.UTC);
    }
}
