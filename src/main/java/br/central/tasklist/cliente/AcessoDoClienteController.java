package br.central.tasklist.cliente;

import br.central.canais.PesquisasDispensadas;
import br.central.clientes.MandatoView;
import br.central.clientes.Mandatos;
import br.central.clientes.NovoMandato;
import br.central.pagina.Desfecho;
import br.central.portal.AcessosAoPortal;
import br.central.portal.NovaPessoaDaEmpresa;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The client's access to the portal, and who sees to the client's matters there, once it is known that it is the client (S2.13). */
@RestController
@Hidden
@RequestMapping("/tasklist/atendimentos/{protocolo}/cliente")
class AcessoDoClienteController {

    private final MontagemDoPainel montagem;
    private final AcessosAoPortal acessos;
    private final Mandatos mandatos;
    private final PesquisasDispensadas pesquisas;

    AcessoDoClienteController(
            MontagemDoPainel montagem, AcessosAoPortal acessos, Mandatos mandatos, PesquisasDispensadas pesquisas) {
        this.montagem = montagem;
        this.acessos = acessos;
        this.mandatos = mandatos;
        this.pesquisas = pesquisas;
    }

    @PostMapping("/portal/link")
    Desfecho enviarLink(@PathVariable String protocolo) {
        long cliente = montagem.clienteConfirmado(protocolo);
        acessos.enviarLink(cliente);
        return new Desfecho(
                "Link enviado para " + acessos.de(cliente).email() + ". Vale por 24 horas e serve uma vez.");
    }

    @PostMapping("/portal/pessoas")
    Desfecho incluir(@PathVariable String protocolo, @RequestBody NovaPessoaDaEmpresa nova) {
        acessos.incluirPessoa(montagem.clienteConfirmado(protocolo), nova);
        return new Desfecho("Acesso criado e link enviado.");
    }

    @PostMapping("/portal/pessoas/{conta}/link")
    Desfecho enviarLinkAPessoa(@PathVariable String protocolo, @PathVariable long conta) {
        acessos.enviarLinkAPessoa(montagem.clienteConfirmado(protocolo), conta);
        return new Desfecho("Link enviado. Vale por 24 horas e serve uma vez.");
    }

    @PostMapping("/portal/pessoas/{conta}/remocao")
    Desfecho retirar(@PathVariable String protocolo, @PathVariable long conta) {
        acessos.retirarPessoa(montagem.clienteConfirmado(protocolo), conta);
        return new Desfecho("Acesso retirado.");
    }

    /** @param dispensa whether the client does not want to be asked how it was */
    record Pesquisa(boolean dispensa) {}

    @PostMapping("/pesquisa")
    Desfecho pesquisa(@PathVariable String protocolo, @RequestBody Pesquisa escolha) {
        pesquisas.dispensar(montagem.clienteConfirmado(protocolo), escolha.dispensa());
        return new Desfecho(
                escolha.dispensa()
                        ? "O cliente não recebe mais a pesquisa de satisfação."
                        : "O cliente volta a receber a pesquisa de satisfação.");
    }

    @PostMapping("/mandatos")
    Desfecho registrar(@PathVariable String protocolo, @RequestBody NovoMandato novo) {
        MandatoView feito = mandatos.registrar(montagem.clienteConfirmado(protocolo), novo);
        return new Desfecho(feito.nome() + " passa a representar este cliente no portal.");
    }

    @PostMapping("/mandatos/{mandato}/encerramento")
    Desfecho encerrar(@PathVariable String protocolo, @PathVariable long mandato) {
        mandatos.encerrar(montagem.clienteConfirmado(protocolo), mandato);
        return new Desfecho("Mandato encerrado.");
    }
}
