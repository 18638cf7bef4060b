package br.central.portal.entrada;

import br.central.clientes.ClienteNoPortal;
import br.central.clientes.ClientesNoPortal;
import br.central.clientes.TipoPessoa;
import br.central.comum.Cpf;
import br.central.comum.Pontuacao;
import br.central.portal.TipoDeAcesso;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/** Whose account is meant by what somebody types at the door. */
@Component
class QuemBate {

    private static final int DO_RESUMO = 32;
    private static final long NINGUEM = -1;

    private final ClientesNoPortal clientes;
    private final Contas contas;
    private final Clock relogio;

    QuemBate(ClientesNoPortal clientes, Contas contas, Clock relogio) {
        this.clientes = clientes;
        this.contas = contas;
        this.relogio = relogio;
    }

    /** An account is looked for also where there is nobody: what is done is the same whoever is not there. */
    Optional<Conta> conta(TipoDeAcesso sou, String login, String empresa) {
        boolean daEmpresa = sou == TipoDeAcesso.EMPRESA;
        boolean pessoa = daEmpresa && Cpf.valido(login);
        Optional<ClienteNoPortal> cliente = daEmpresa ? empresa(empresa).filter(uma -> pessoa) : cliente(login);
        return contas.de(cliente.map(ClienteNoPortal::id).orElse(NINGUEM), pessoa ? Pontuacao.retirar(login) : "");
    }

    /**
     * Who may have an account of their own: a person of age, or a provider. Others have people who come in for them: a company
     * those it names, a child or an adolescent the head of the family or who represents it.
     */
    Optional<ClienteNoPortal> cliente(String login) {
        return clientes.porDocumento(login).filter(QuemBate::entraPorSi).filter(um -> !menor(um));
    }

    /** Nobody under age has an account, also not by one that was made before it was known. */
    boolean menor(ClienteNoPortal cliente) {
        return cliente.pessoa() == TipoPessoa.PF && cliente.menorEm(LocalDate.now(relogio));
    }

    static boolean entraPorSi(ClienteNoPortal cliente) {
        return cliente.pessoa() == TipoPessoa.PF || TipoDeAcesso.de(cliente.tipo(), false) == TipoDeAcesso.PRESTADOR;
    }

    /**
     * By what tries are counted: the login as the look-up reads it, whether or not there is an account, and as whatever somebody
     * says they come in; of a company's people with the company. Not what was typed.
     */
    static String chave(TipoDeAcesso sou, String login, String empresa) {
        String digitado = Pontuacao.retirar(login);
        if (sou == TipoDeAcesso.EMPRESA) {
            digitado += " " + Pontuacao.retirar(empresa);
        }
        return "portal:?" + DigestUtils.sha256Hex(digitado).substring(0, DO_RESUMO);
    }

    private Optional<ClienteNoPortal> empresa(String cnpj) {
        return clientes.porDocumento(cnpj).filter(uma -> uma.pessoa() == TipoPessoa.PJ);
    }
}
