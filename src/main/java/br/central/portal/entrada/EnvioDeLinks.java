package br.central.portal.entrada;

import br.central.clientes.ClienteNoPortal;
import br.central.clientes.ClientesNoPortal;
import br.central.comum.EnderecoPublico;
import br.central.comum.Recusa;
import br.central.comunicacao.Mensagens;
import br.central.comunicacao.Modelos;
import br.central.comunicacao.NovaMensagem;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A link to make a password with, by e-mail to the registered address and to no other. */
@Component
class EnvioDeLinks {

    private static final DateTimeFormatter ATE = DateTimeFormatter.ofPattern("dd/MM/yyyy 'às' HH:mm");

    private final ClientesNoPortal clientes;
    private final LinksDeAcesso links;
    private final Modelos modelos;
    private final Mensagens mensagens;
    private final MensagensComLinks comLinks;
    private final EnderecoPublico endereco;
    private final Clock relogio;

    EnvioDeLinks(
            ClientesNoPortal clientes,
            LinksDeAcesso links,
            Modelos modelos,
            Mensagens mensagens,
            MensagensComLinks comLinks,
            EnderecoPublico endereco,
            Clock relogio) {
        this.clientes = clientes;
        this.links = links;
        this.modelos = modelos;
        this.mensagens = mensagens;
        this.comLinks = comLinks;
        this.endereco = endereco;
        this.relogio = relogio;
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
        OneTimeToken link = links.generate(new GenerateOneTimeTokenRequest(String.valueOf(conta.id()), validade));
        Modelos.Texto texto = modelos.preencher(
                "acesso-ao-portal",
                Map.of(
                        "nome", nome(conta),
                        "link", endereco.noPortal("/acesso/link/" + link.getTokenValue()),
                        "validade", ATE.format(ZonedDateTime.ofInstant(link.getExpiresAt(), relogio.getZone()))));
        long mensagem = mensagens.enfileirar(NovaMensagem.email(para, texto, null));
        comLinks.anotar(new Segredo(link.getTokenValue()), mensagem);
    }

    private String nome(Conta conta) {
        return conta.daEmpresa()
                ? conta.nome()
                : clientes.porId(conta.clienteId()).map(ClienteNoPortal::nome).orElse("");
    }
}
