package br.central.portal.entrada;

import br.central.clientes.ClienteNoPortal;
import br.central.comum.Recusa;
import br.central.portal.LimitesDoPortal;
import br.central.portal.TipoDeAcesso;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Trilha;
import br.central.seguranca.Trilha.Desfecho;
import java.time.Duration;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * First access, and the password that was forgotten: who says what is registered gets a link at the registered address. Whether
 * that was so is told to nobody, neither in words nor by how long it takes.
 */
@Component
class PedidosDeLink {

    static final Duration VALIDADE = Duration.ofHours(1);

    private static final String DO_PORTAL = "portal";
    private static final String ALVO = "pedido de link";

    private final QuemBate quemBate;
    private final Contas contas;
    private final EnvioDeLinks envio;
    private final DepoisDaResposta depois;
    private final LimitesDoPortal limites;
    private final Trilha trilha;

    PedidosDeLink(
            QuemBate quemBate,
            Contas contas,
            EnvioDeLinks envio,
            DepoisDaResposta depois,
            LimitesDoPortal limites,
            Trilha trilha) {
        this.quemBate = quemBate;
        this.contas = contas;
        this.envio = envio;
        this.depois = depois;
        this.limites = limites;
        this.trilha = trilha;
    }

    /** @throws Recusa.MuitasVezes when that address, or about that person, asked too often; whether or not there is one */
    void pedir(PedidoDeLink pedido, String endereco) {
        limites.exigir(LimitesDoPortal.Ato.PEDIR_LINK, endereco);
        limites.exigir(
                LimitesDoPortal.Ato.LINK_PARA_A_PESSOA, QuemBate.chave(pedido.sou(), pedido.login(), pedido.empresa()));
        depois.fazer(() -> atender(pedido));
    }

    private void atender(PedidoDeLink pedido) {
        Optional<Conta> conta = conta(pedido).filter(uma -> envio.email(uma).isPresent());
        conta.ifPresent(uma -> envio.enviar(uma, VALIDADE));
        trilha.anotar(
                AtoVigiado.ACESSO_AO_PORTAL,
                conta.isPresent() ? Desfecho.FEITO : Desfecho.RECUSADO,
                conta.map(Conta::login).orElse(Entrada.DESCONHECIDO),
                ALVO);
    }

    /** Empty unless what is said is what is registered. */
    private Optional<Conta> conta(PedidoDeLink pedido) {
        if (pedido.sou() == TipoDeAcesso.EMPRESA) {
            return quemBate.conta(pedido.sou(), pedido.login(), pedido.empresa())
                    .filter(conta -> mesmo(conta.email(), pedido.email()));
        }
        return quemBate.cliente(pedido.login())
                .filter(cliente -> confere(cliente, pedido))
                .filter(cliente -> cliente.email() != null)
                .map(cliente -> contas.de(cliente.id(), "").orElseGet(() -> criar(cliente.id())));
    }

    private Conta criar(long cliente) {
        return contas.porId(contas.criar(cliente, "", null, null, DO_PORTAL)).orElseThrow();
    }

    private static boolean confere(ClienteNoPortal cliente, PedidoDeLink pedido) {
        return pedido.sou() == TipoDeAcesso.BENEFICIARIO
                ? cliente.nascimento() != null && cliente.nascimento().equals(pedido.nascimento())
                : mesmo(cliente.email(), pedido.email());
    }

    private static boolean mesmo(String email, String digitado) {
        return email != null && digitado != null && email.equalsIgnoreCase(digitado.strip());
    }
}
