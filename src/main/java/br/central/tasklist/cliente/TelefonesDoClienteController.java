package br.central.tasklist.cliente;

import br.central.clientes.Clientes;
import br.central.clientes.NovoTelefone;
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
    private final Clientes clientes;

    TelefonesDoClienteController(MontagemDoPainel montagem, Clientes clientes) {
        this.montagem = montagem;
        this.clientes = clientes;
    }

    @PostMapping
    Desfecho adicionar(@PathVariable String protocolo, @RequestBody NovoTelefone novo) {
        clientes.adicionarTelefone(montagem.clienteConfirmado(protocolo), novo);
        return Desfecho.fica("Telefone incluído.");
    }

    @PostMapping("/{telefone}/principal")
    Desfecho tornarPrincipal(@PathVariable String protocolo, @PathVariable long telefone) {
        clientes.tornarTelefonePrincipal(montagem.clienteConfirmado(protocolo), telefone);
        return Desfecho.fica("Telefone principal trocado.");
    }

    @PostMapping("/{telefone}/remocao")
    Desfecho remover(@PathVariable String protocolo, @PathVariable long telefone) {
        clientes.removerTelefone(montagem.clienteConfirmado(protocolo), telefone);
        return Desfecho.fica("Telefone removido.");
    }
}
