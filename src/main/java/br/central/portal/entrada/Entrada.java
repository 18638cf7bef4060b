package br.central.portal.entrada;

import br.central.portal.LimitesDoPortal;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Senhas;
import br.central.seguranca.Trilha;
import br.central.seguranca.Trilha.Desfecho;
import java.util.Optional;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Coming in with a password. What it says, and how long it takes, is the same whether or not there is such a person. */
@Component
class Entrada {

    /** Whoever is not there is in the trail as nobody: what was typed may be somebody's document. */
    static final String DESCONHECIDO = "portal:desconhecido";

    private final QuemBate quemBate;
    private final Contas contas;
    private final Senhas senhas;
    private final LimitesDoPortal limites;
    private final Trilha trilha;

    Entrada(QuemBate quemBate, Contas contas, Senhas senhas, LimitesDoPortal limites, Trilha trilha) {
        this.quemBate = quemBate;
        this.contas = contas;
        this.senhas = senhas;
        this.limites = limites;
        this.trilha = trilha;
    }

    /**
     * @param endereco from where
     * @return the account
     * @throws AuthenticationException when it is refused; it says why in words
     */
    long entrar(Credencial digitada, String endereco) {
        limites.exigir(LimitesDoPortal.Ato.ENTRAR, endereco);
        Optional<Conta> conta = quemBate.conta(digitada.sou(), digitada.login(), digitada.empresa());
        try {
            return conferir(digitada, conta, endereco);
        } catch (AuthenticationException recusada) {
            trilha.anotar(
                    AtoVigiado.ENTRADA,
                    Desfecho.RECUSADO,
                    conta.map(Conta::login).orElse(DESCONHECIDO),
                    null);
            throw recusada;
        }
    }

    private long conferir(Credencial digitada, Optional<Conta> conta, String endereco) {
        String chave = QuemBate.chave(digitada.sou(), digitada.login(), digitada.empresa());
        String resumo = conta.map(Conta::senha).orElse(null);
        if (!senhas.confere(chave, conta.map(Conta::login).orElse(chave), endereco, digitada.senha(), resumo)) {
            throw new BadCredentialsException("Os dados não conferem. Verifique o que foi digitado e a senha.");
        }
        Conta certa = conta.orElseThrow();
        contas.entrou(certa.id());
        trilha.anotar(AtoVigiado.ENTRADA, Desfecho.FEITO, certa.login(), null);
        return certa.id();
    }
}
