package br.central.portal.entrada;

import br.central.clientes.ClienteNoPortal;
import br.central.clientes.ClientesNoPortal;
import br.central.comum.Recusa;
import java.time.Duration;
import java.util.Optional;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A link to make a password with, by e-mail to the registered address and to no other. */
@Component
class EnvioDeLinks {

    private final ClientesNoPortal clientes;
    private final LinksDeAcesso links;
    private final MensagensComLinks mensagens;

    EnvioDeLinks(ClientesNoPortal clientes, LinksDeAcesso links, MensagensComLinks mensagens) {
        this.clientes = clientes;
        this.links = links;
        this.mensagens = mensagens;
    }

    /** The registered address of who has that account. */
    Optional<String> email(Conta conta) {
        return conta.daEmpresa()
                ? Optional.ofNullable(conta.email())
                : clientes.porId(conta.clienteId()).map(ClienteNoPortal::email);
    }

    /** @throws Recusa.RegraNaoAtendida ({@code email}) when none is registered */
    @Transactional
    public void enviar(Conta conta, Duration validade) {
        String para = email(conta)
                .orElseThrow(
                        () -> Recusa.RegraNaoAtendida.campo("email", "Não há e-mail cadastrado: cadastre-o antes."));
        mensagens.enviar(
                para,
                nome(conta),
                links.generate(new GenerateOneTimeTokenRequest(String.valueOf(conta.id()), validade)));
    }

    /** What was written to it, while it is still known what that was. */
    void esquecer(Conta conta) {
        mensagens.apagar(conta.id());
    }

    private String nome(Conta conta) {
        return conta.daEmpresa()
                ? conta.nome()
                : clientes.porId(conta.clienteId()).map(ClienteNoPortal::nome).orElse("");
    }
}
