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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who owes a code after the password, and whether one given is right. A code counts once, up to one step of time early or
 * late; after each {@link #LIMITE} wrong ones there is a wait, twice as long each time.
 */
@Service
public class SegundosFatores {

    static final int LIMITE = 5;
    static final int CODIGOS_DE_RECUPERACAO = 10;

    private static final Duration PRIMEIRA_ESPERA = Duration.ofMinutes(1);
    private static final Duration MAIOR_ESPERA = Duration.ofHours(1);

    /** Without letters and digits that are taken for one another. */
    private static final String ALFABETO = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int LETRAS = 10;
    private static final SecureRandom ACASO = new SecureRandom();

    enum Veredito {
        ERRADO,
        ESPERE,
        CERTO
    }

    /** {@code codigos}: the ways back in, told this once, when the second factor is new. */
    record Conferido(Veredito desfecho, List<String> codigos) {}

    private record Fator(String segredo, boolean confirmado, long ultimoPasso, int erros, Instant esperaAte) {}

    private final SegundoFatorProperties politica;
    private final Cifra cifra;
    private final JdbcClient banco;
    private final Agora agora;
    private final Trilha trilha;
    private final UsuarioAtual usuario;

    SegundosFatores(
            SegundoFatorProperties politica,
            Cifra cifra,
            JdbcClient banco,
            Agora agora,
            Trilha trilha,
            UsuarioAtual usuario) {
        this.politica = politica;
        this.cifra = cifra;
        this.banco = banco;
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

    /** The secret to take into an authenticator, the same until a code of it was given; empty when one was. */
    @Transactional
    Optional<byte[]> porCadastrar(String login) {
        Optional<Fator> fator = travado(login);
        if (fator.isPresent()) {
            return fator.filter(um -> !um.confirmado()).map(um -> cifra.decifrar(um.segredo(), login));
        }
        byte[] segredo = new byte[Totp.BYTES_DO_SEGREDO];
        ACASO.nextBytes(segredo);
        banco.sql("insert into segundo_fator (login, segredo, ultimo_passo, erros) values (:login, :segredo, 0, 0)")
                .param("login", login)
                .param("segredo", cifra.cifrar(segredo, login))
                .update();
        return Optional.of(segredo);
    }

    @Transactional
    Conferido conferir(String login, String digitado) {
        Fator fator = travado(login).orElse(null);
        if (fator == null) {
            return new Conferido(Veredito.ERRADO, List.of());
        }
        Instant instante = agora.instant();
        if (fator.esperaAte() != null && instante.isBefore(fator.esperaAte())) {
            return new Conferido(Veredito.ESPERE, List.of());
        }
        String codigo = digitado.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        OptionalLong passo = Totp.passo(cifra.decifrar(fator.segredo(), login), codigo, instante, fator.ultimoPasso());
        if (passo.isPresent()) {
            aceitar(login, passo.getAsLong(), instante);
            return new Conferido(Veredito.CERTO, fator.confirmado() ? List.of() : novosCodigos(login));
        }
        if (fator.confirmado() && gastar(login, codigo)) {
            aceitar(login, fator.ultimoPasso(), instante);
            trilha.anotar(AtoVigiado.SEGUNDO_FATOR, Desfecho.FEITO, login, "código de recuperação usado");
            return new Conferido(Veredito.CERTO, List.of());
        }
        errar(login, fator.erros() + 1, instante);
        return new Conferido(Veredito.ERRADO, List.of());
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
        trilha.feito(AtoVigiado.SEGUNDO_FATOR, login + " retirado");
    }

    private Optional<Fator> travado(String login) {
        return banco.sql("select segredo, confirmado_em, ultimo_passo, erros, espera_ate from segundo_fator"
                        + " where login = :login for update")
                .param("login", login)
                .query((linha, numero) -> {
                    Timestamp espera = linha.getTimestamp("espera_ate");
                    return new Fator(
                            linha.getString("segredo"),
                            linha.getTimestamp("confirmado_em") != null,
                            linha.getLong("ultimo_passo"),
                            linha.getInt("erros"),
                            espera == null ? null : espera.toInstant());
                })
                .optional();
    }

    private void aceitar(String login, long passo, Instant quando) {
        banco.sql("update segundo_fator set ultimo_passo = :passo, erros = 0, espera_ate = null,"
                        + " confirmado_em = coalesce(confirmado_em, :quando) where login = :login")
                .param("passo", passo)
                .param("quando", noBanco(quando))
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
        trilha.anotar(AtoVigiado.SEGUNDO_FATOR, Desfecho.RECUSADO, login, "código errado");
    }

    private static Duration espera(int vez) {
        Duration espera = PRIMEIRA_ESPERA.multipliedBy(1L << Math.min(vez - 1, 6));
        return espera.compareTo(MAIOR_ESPERA) > 0 ? MAIOR_ESPERA : espera;
    }

    private boolean gastar(String login, String codigo) {
        return banco.sql("delete from codigo_de_recuperacao where login = :login and resumo = :resumo")
                        .param("login", login)
                        .param("resumo", cifra.resumo(codigo, login))
                        .update()
                == 1;
    }

    private List<String> novosCodigos(String login) {
        List<String> codigos = new ArrayList<>();
        for (int i = 0; i < CODIGOS_DE_RECUPERACAO; i++) {
            StringBuilder codigo = new StringBuilder();
            for (int letra = 0; letra < LETRAS; letra++) {
                codigo.append(ALFABETO.charAt(ACASO.nextInt(ALFABETO.length())));
            }
            banco.sql("insert into codigo_de_recuperacao (login, resumo) values (:login, :resumo)")
                    .param("login", login)
                    .param("resumo", cifra.resumo(codigo.toString(), login))
                    .update();
            codigos.add(codigo.insert(LETRAS / 2, '-').toString());
        }
        trilha.anotar(AtoVigiado.SEGUNDO_FATOR, Desfecho.FEITO, login, "cadastrado");
        return codigos;
    }

    private static OffsetDateTime noBanco(Instant instante) {
        return instante.atOffset(ZoneOffset.UTC);
    }
}
