package br.central.tasklist.cliente;

import br.central.clientes.NovoTelefone;
import br.central.clientes.TelefonesDeClientes;
import br.central.pagina.Desfecho;
import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The telephones of the client of a case, once it is known that it is the client (S2.3). */
@RestController
@Hidden
@RequestMapping("/tasklist/atendimentos/{protocolo}/cliente/telefones")
class TelefonesDoClienteController {

    private final MontagemDoPainel montagem;
    private final TelefonesDeClientes telefones;

    TelefonesDoClienteController(MontagemDoPainel montagem, TelefonesDeClientes telefones) {
        this.montagem = montagem;
        this.telefones = telefones;
    }

    @PostMapping
    Desfecho adicionar(@PathVariable String protocolo, @RequestBody NovoTelefone novo) {
        telefones.adicionar(montagem.clienteConfirmado(protocolo), novo);
        return new Desfecho("Telefone incluído.");
    }

    @PostMapping("/{telefone}/principal")
    Desfecho tornarPrincipal(@PathVariable String protocolo, @PathVariable long telefone) {
        telefones.tornarPrincipal(montagem.clienteConfirmado(protocolo), telefone);
        return new Desfecho("Telefone principal trocado.");
    }

    @PostMapping("/{telefone}/remocao")
    Desfecho remover(@PathVariable String protocolo, @PathVariable long telefone) {
        telefones.remover(montagem.clienteConfirmado(protocolo), telefone);
        return new Desfecho("Telefone removido.");
    }
}
