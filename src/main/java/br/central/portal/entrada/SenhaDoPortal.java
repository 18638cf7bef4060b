package br.central.portal.entrada;

import br.central.clientes.ClienteNoPortal;
import br.central.clientes.ClientesNoPortal;
import br.central.comum.Cpf;
import br.central.comum.Recusa;
import br.central.seguranca.AtoVigiado;
import br.central.seguranca.Senhas;
import br.central.seguranca.Trilha;
import br.central.seguranca.Trilha.Desfecho;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.security.authentication.ott.OneTimeToken;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a password is made, by a link, and changed, by who knows the one there is. */
@Service
class SenhaDoPortal {

    private final Contas contas;
    private final Sessoes sessoes;
    private final LinksDeAcesso links;
    private final MensagensComLinks mensagens;
    private final ClientesNoPortal clientes;
    private final Senhas senhas;
    private final Trilha trilha;

    SenhaDoPortal(
            Contas contas,
            Sessoes sessoes,
            LinksDeAcesso links,
            MensagensComLinks mensagens,
            ClientesNoPortal clientes,
            Senhas senhas,
            Trilha trilha) {
        this.contas = contas;
        this.sessoes = sessoes;
        this.links = links;
        this.mensagens = mensagens;
        this.clientes = clientes;
        this.senhas = senhas;
        this.trilha = trilha;
    }

    /**
     * Uses the link; all sessions there were end.
     *
     * @return the account, which may come in now
     * @throws Recusa.RegraNaoAtendida ({@code nova}, {@code repetida}); the link is still good then
     * @throws Recusa when the link opens nothing; it says in words why
     */
    @Transactional
    public long criar(Segredo link, String nova, String repetida) {
        Conta conta = contas.porId(links.conta(link)).orElseThrow();
        exigirBoa(conta, nova, repetida, new ArrayList<>());
        OneTimeToken usado = links.consume(new OneTimeTokenAuthenticationToken(link.valor()));
        if (usado == null) {
            throw new Recusa.EstadoNaoPermite("Este link já foi usado. Peça outro para trocar a senha de novo.");
        }
        mensagens.apagar(conta.id());
        gravar(conta, nova, Optional.empty(), "senha criada por link");
        contas.entrou(conta.id());
        trilha.anotar(AtoVigiado.ENTRADA, Desfecho.FEITO, conta.login(), "por link");
        return conta.id();
    }

    /**
     * The other sessions end, that in which it is done goes on.
     *
     * @throws Recusa.RegraNaoAtendida ({@code atual}, {@code nova}, {@code repetida})
     */
    @Transactional
    public void trocar(long id, String atual, String nova, String repetida, String endereco, Optional<Segredo> sessao) {
        Conta conta = contas.porId(id).orElseThrow();
        List<Recusa.Erro> erros = new ArrayList<>();
        try {
            if (!senhas.confere(conta.login(), endereco, atual, conta.senha())) {
                erros.add(new Recusa.Erro("atual", "A senha atual não confere."));
            }
        } catch (AuthenticationException espera) {
            throw Recusa.RegraNaoAtendida.campo("atual", espera.getMessage());
        }
        exigirBoa(conta, nova, repetida, erros);
        gravar(conta, nova, sessao, "senha trocada");
    }

    private void exigirBoa(Conta conta, String nova, String repetida, List<Recusa.Erro> erros) {
        senhas.defeito(nova, daPessoa(conta)).ifPresent(motivo -> erros.add(new Recusa.Erro("nova", motivo)));
        if (!nova.equals(repetida)) {
            erros.add(new Recusa.Erro("repetida", "As duas senhas não são iguais."));
        }
        if (!erros.isEmpty()) {
            throw new Recusa.RegraNaoAtendida(erros);
        }
    }

    private void gravar(Conta conta, String nova, Optional<Segredo> menos, String alvo) {
        contas.mudarSenha(conta.id(), senhas.resumir(nova));
        sessoes.encerrarAsOutras(conta.id(), menos);
        trilha.anotar(AtoVigiado.ACESSO_AO_PORTAL, Desfecho.FEITO, conta.login(), alvo);
    }

    /** By what others would guess it: first the documents, one of which is the login, for not all may be looked at. */
    private List<String> daPessoa(Conta conta) {
        Optional<ClienteNoPortal> cliente = clientes.porId(conta.clienteId());
        Stream<String> documentos = Stream.concat(
                Stream.of(
                        conta.cpf(),
                        Cpf.valido(conta.cpf()) ? Cpf.de(conta.cpf()).formatado() : null),
                clientes.documentos(conta.clienteId()).stream());
        return Stream.concat(
                        documentos,
                        Stream.of(
                                conta.nome(),
                                cliente.map(ClienteNoPortal::nome).orElse(null),
                                conta.email(),
                                cliente.map(ClienteNoPortal::email).orElse(null)))
                .filter(um -> um != null && !um.isEmpty())
                .toList();
    }
}
